namespace RemoteUi.PracticeCa.Model;

/// <summary>Represents the shape of a CA: its hierarchy, and the kinds of its keys.</summary>
/// <param name="CaKeys">The keys of the CA, and of the root above it if there is one.</param>
/// <param name="RaKeys">The keys of its RAs, which <see cref="CertificateSet"/> makes use of or not.</param>
public sealed record CaShape(CaHierarchy Hierarchy, CaKeyAlgorithm CaKeys, CaKeyAlgorithm RaKeys)
{
    /// <summary>The shape unless another is chosen.</summary>
    public static CaShape Default { get; } = new(CaHierarchy.RootAlone, CaKeyAlgorithm.Rsa, CaKeyAlgorithm.Rsa);
}

/// <summary>The certificates of a CA without its RAs.</summary>
public enum CaHierarchy
{
    /// <summary>A root that issues.</summary>
    RootAlone,

    /// <summary>A root, and a CA below it that issues.</summary>
    RootAndIssuing,

    /// <summary>A CA whose certificate and key were uploaded, with the chain that came with it.</summary>
    Uploaded,
}

/// <summary>The kind of a key, and of the signatures that it makes.</summary>
public enum CaKeyAlgorithm
{
    /// <summary>RSA, 2048 bits, with PKCS#1 padding.</summary>
    Rsa,

    /// <summary>RSA, 2048 bits, with PSS padding.</summary>
    RsaPss,
    EcP256,
    EcP384,

    /// <summary>Only of an uploaded CA.</summary>
    EcP521,
}
