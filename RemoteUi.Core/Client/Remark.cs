using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Client;

/// <summary>
/// A fact worth a look that stopped nothing, as a value that the pages turn into a sentence in the reader's language.
/// </summary>
/// <param name="Arguments">What the sentence is filled with: names, dates, the server's words; each at most 500
/// characters.</param>
public sealed record Remark(RemarkCode Code, RemarkSeverity Severity, IReadOnlyList<string> Arguments)
{
    public static Remark Of(RemarkCode code, params IEnumerable<string> arguments) =>
        new(code, SeverityOf(code), [.. arguments.Select(EvidenceText.Cut)]);

    /// <summary>How much it matters.</summary>
    public static RemarkSeverity SeverityOf(RemarkCode code) => code switch
    {
        RemarkCode.Text or RemarkCode.CertificatesLeftOut or RemarkCode.CaRolledOver
            or RemarkCode.RenewalNotSigned => RemarkSeverity.Info,
        RemarkCode.SubjectChanged or RemarkCode.AlgorithmWeak or RemarkCode.PolledInOldestAlgorithms
            or RemarkCode.CaEndsSoon or RemarkCode.RaEndsSoon or RemarkCode.OldCaExpired
            or RemarkCode.RecipientMayNotEncipher or RemarkCode.ChainIncomplete or RemarkCode.CaForeign =>
            RemarkSeverity.Low,
        RemarkCode.CertificateIsCa or RemarkCode.PurposeMissing or RemarkCode.CaNotAuthenticated
            or RemarkCode.RecipientKeyWeak or RemarkCode.CaChanged or RemarkCode.CaNotUsable
            or RemarkCode.TransactionStillOpen or RemarkCode.RaUsageMissing or RemarkCode.RaKeyNotRsa
            or RemarkCode.CaNotMarked or RemarkCode.ExponentWeak =>
            RemarkSeverity.Medium,
        _ => RemarkSeverity.High,
    };

    public bool Equals(Remark? other) =>
        other is not null
            && (Code, Severity) == (other.Code, other.Severity) && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Code, Severity, Arguments.Count);
}

/// <summary>How much a remark matters; <see cref="High"/> if a relying party will refuse the certificate.</summary>
public enum RemarkSeverity
{
    Info,
    Low,
    Medium,
    High,
}

/// <summary>What a remark says. The names are the stored format; the arguments are named here in their order.</summary>
public enum RemarkCode
{
    /// <summary>A text of an older version, as it is.</summary>
    Text,

    /// <summary>The subject that the CA put in.</summary>
    SubjectChanged,

    /// <summary>The name asked for; the certificate has no subjectAltName.</summary>
    AlternativeNameMissing,

    /// <summary>The name asked for, and the ones in the certificate.</summary>
    AlternativeNameChanged,

    /// <summary>A CA certificate above the issued one, and the date.</summary>
    CaExpired,

    /// <inheritdoc cref="CaExpired"/>
    CaNotYetValid,

    /// <summary>A CA certificate without keyCertSign.</summary>
    IssuerMayNotSign,

    /// <summary>A CA certificate, and the path length that it allows.</summary>
    PathLengthExceeded,

    /// <summary>The issued certificate says CA:TRUE.</summary>
    CertificateIsCa,

    /// <summary>The purposes in extendedKeyUsage, none of which fits the use.</summary>
    PurposeMissing,

    /// <inheritdoc cref="PurposeMissing"/>
    CriticalPurposeMissing,

    /// <summary>The object identifier of a critical extension that is not in RFC 5280.</summary>
    CriticalExtensionUnknown,

    /// <summary>A certificate, and the algorithm of its signature.</summary>
    CertificateSignatureWeak,

    /// <summary>An algorithm of a message.</summary>
    AlgorithmWeak,

    /// <summary>http, and no fingerprint.</summary>
    CaNotAuthenticated,

    /// <summary>The recipient, and its key's length in bits.</summary>
    RecipientKeyWeak,

    /// <summary>The cipher and digest of the message whose reply could not be opened.</summary>
    PolledInOldestAlgorithms,

    /// <summary>How many certificates are outside the fingerprint's chain.</summary>
    CertificatesLeftOut,

    /// <summary>The CA that GetCACert names now; the transaction went on with its own.</summary>
    CaChanged,

    /// <summary>The new CA, for which the old one vouches.</summary>
    CaRolledOver,

    /// <summary>Why the GetCACert answer cannot be used; the transaction went on with its own CA.</summary>
    CaNotUsable,

    /// <summary>What came instead of an authenticated reply: the evidence.</summary>
    TransactionStillOpen,

    /// <summary>What a trial TLS connection with the issued certificate said when it failed.</summary>
    TlsTrialFailed,

    /// <summary>A CA certificate that ends within 30 days, and the date.</summary>
    CaEndsSoon,

    /// <summary>A CA certificate that has expired beside a valid one, and the date.</summary>
    OldCaExpired,

    /// <summary>An RA certificate, and the date.</summary>
    RaExpired,

    /// <inheritdoc cref="RaExpired"/>
    RaNotYetValid,

    /// <inheritdoc cref="RaExpired"/>
    RaEndsSoon,

    /// <summary>None of the certificates can be encrypted to.</summary>
    RecipientMissing,

    /// <summary>The recipient, whose key usage does not include keyEncipherment.</summary>
    RecipientMayNotEncipher,

    /// <summary>A CA certificate without CA:TRUE in basicConstraints.</summary>
    CaNotMarked,

    /// <summary>A CA certificate, and its issuer, which is missing.</summary>
    ChainIncomplete,

    /// <summary>A CA certificate, and its issuer, whose key does not fit the signature.</summary>
    ChainBroken,

    /// <summary>A CA certificate that is not in the chain of the issuing CA.</summary>
    CaForeign,

    /// <summary>A certificate that looks like an RA's and that the CA did not issue.</summary>
    RaNotByCa,

    /// <summary>An RA certificate that may neither sign nor encipher.</summary>
    RaUsageMissing,

    /// <summary>An RA certificate whose key is neither RSA nor an elliptic curve key that is known here.</summary>
    RaKeyNotRsa,

    /// <summary>A CA or RA certificate, and its key's length in bits.</summary>
    CaKeyWeak,

    /// <summary>A CA or RA certificate, and the public exponent of its RSA key.</summary>
    ExponentWeak,

    /// <summary>A renewal that is sent as a first request: the old key could not open the reply.</summary>
    RenewalNotSigned,
}
