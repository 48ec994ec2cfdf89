namespace RemoteUi.PracticeCa.Model;

/// <summary>Why an uploaded CA is refused.</summary>
public enum OwnCaFault
{
    /// <summary>The file is not PKCS#12, its password is wrong, or it is larger than 64 KiB.</summary>
    Unreadable,
    NoKey,
    SeveralKeys,

    /// <summary>Its basicConstraints do not say that it is a CA.</summary>
    NotACa,

    /// <summary>Its key usage lacks keyCertSign.</summary>
    CannotSignCertificates,
    NotYetValid,
    Expired,

    /// <summary>The key is neither RSA of 2048 to 8192 bits, nor EC on P-256, P-384, or P-521.</summary>
    UnsupportedKey,

    /// <summary>It has the subject of another CA of this server, but another key.</summary>
    NameInUse,
}
