using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Represents a pkiMessage (RFC 8894, 3.2) as a person thinks of it.</summary>
/// <param name="Type">The messageType; null if it is missing or unknown.</param>
/// <param name="TypeText">The messageType as sent.</param>
public sealed record PkiMessageFacts(MessageType? Type, string? TypeText) : ItemFacts
{
    public string? TransactionId { get; init; }

    public byte[]? SenderNonce { get; init; }

    public byte[]? RecipientNonce { get; init; }

    /// <summary>Gets the pkiStatus of a CertRep; null if it is missing or unknown.</summary>
    public PkiStatus? Status { get; init; }

    public string? StatusText { get; init; }

    public string? FailInfo { get; init; }

    public string? FailInfoText { get; init; }

    public DateTimeOffset? SigningTime { get; init; }

    /// <summary>Gets the digest, such as "SHA256", or the object identifier of an unknown one.</summary>
    public string? Digest { get; init; }

    public bool DigestIsWeak { get; init; }

    /// <summary>Gets the object identifier of the signature algorithm.</summary>
    public string? SignatureAlgorithm { get; init; }

    /// <summary>Gets how the message names its signer.</summary>
    public NamedCertificate? NamedSigner { get; init; }

    /// <summary>Gets the signer's certificate, from the message or from the CA; null if it is not known.</summary>
    public X509Certificate2? Signer { get; init; }

    public SignatureState Signature { get; init; }

    /// <summary>Gets the certificates in the message.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; init; } = [];

    /// <summary>Gets the signed attributes in their order.</summary>
    public IReadOnlyList<AttributeFacts> Attributes { get; init; } = [];

    /// <summary>Gets what is encrypted inside; null if there is nothing.</summary>
    public EnvelopeFacts? Envelope { get; init; }
}

/// <summary>Represents a signed attribute.</summary>
/// <param name="Name">Its name, or its object identifier if it is unknown.</param>
/// <param name="StringType">The type of its value, such as "PrintableString".</param>
/// <param name="Value">Its value as text; bytes in hexadecimal.</param>
public sealed record AttributeFacts(string Oid, string Name, string StringType, string Value);

/// <summary>Represents an envelope (RFC 8894, 3.2.2).</summary>
/// <param name="Cipher">Such as "AES-128-CBC", or the object identifier of an unknown one.</param>
/// <param name="IsOpened">Whether one of the keys at hand opened it.</param>
public sealed record EnvelopeFacts(
    string Cipher, bool CipherIsWeak, IReadOnlyList<NamedCertificate> Recipients, bool IsOpened) : ItemFacts
{
    /// <summary>Gets whether it is encrypted to whoever knows the challenge password (RFC 8894, 3.1).</summary>
    public bool IsForPassword { get; init; }
}

/// <summary>Represents how a message names a certificate: by issuer and serial number, or by key identifier.</summary>
/// <param name="SerialNumber">In upper-case hexadecimal, without leading zero bytes.</param>
/// <param name="KeyIdentifier">In upper-case hexadecimal.</param>
/// <param name="Subject">The subject of the certificate it names, if that is known.</param>
public sealed record NamedCertificate(
    string? Issuer, string? SerialNumber, string? KeyIdentifier, string? Subject)
{
    internal CertificateIdentifier? Identifier { get; init; }

    internal bool IsOf(X509Certificate2 certificate) => Identifier?.Names(certificate) == true;
}

/// <summary>Specifies what came of verifying a signature.</summary>
public enum SignatureState
{
    /// <summary>No signature, or the signer's certificate is unknown.</summary>
    NotVerified,

    /// <summary>Verified with the certificate in the message alone.</summary>
    VerifiedByItself,

    /// <summary>Verified with a certificate of the CA.</summary>
    VerifiedByCa,
    Invalid,
}
