using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Client;

/// <summary>
/// Represents what is requested from the CA in one transaction. A poll uses the same order, but needs no challenge
/// password.
/// </summary>
public sealed record CertificateOrder(
    TransactionId TransactionId, PrivateKey Key, RequestSubject Subject, SignatureHash Hash)
{
    /// <summary>
    /// Gets the challenge password. It goes into the request, and opens a reply that is encrypted with it (RFC 8894,
    /// 3.1).
    /// </summary>
    public Secret? ChallengePassword { get; init; }

    /// <summary>
    /// Gets the RSA key that signs the messages of the transaction in place of <see cref="Key"/>, and opens the
    /// replies; null if <see cref="Key"/> does. See <see cref="NeedsTransientKey"/>.
    /// </summary>
    public PrivateKey? TransientKey { get; init; }

    /// <summary>Gets the kind of message and its signer.</summary>
    public RequestSigning Signing { get; init; } = RequestSigning.SelfSigned;

    /// <summary>
    /// The extendedKeyUsage identifiers of which the key's use needs one; empty if it needs none.
    /// </summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>
    /// Gets the certificate to renew and its key; required unless <see cref="Signing"/> is self-signed.
    /// </summary>
    public RenewedCertificate? Renewed { get; init; }

    /// <summary>
    /// Whether the transaction needs a <see cref="TransientKey"/>: the requested key cannot decrypt, and the server,
    /// which itself has an RSA key, need not know how to agree on one (RFC 8894, 2.3, where the certificate that signs
    /// SHOULD have the requested key, and MUST be able to encipher keys if it can).
    /// </summary>
    public bool NeedsTransientKey(CaProfile ca) =>
        Signing == RequestSigning.SelfSigned && TransientKey is null && !Key.IsRsa && !ca.Agrees;

    /// <summary>
    /// Whether nobody but who knows the challenge password could open the reply: it is encrypted to the old key, which
    /// cannot decrypt.
    /// </summary>
    internal bool NeedsPassword(CaProfile ca) =>
        Signing != RequestSigning.SelfSigned && Renewed?.Key.IsRsa == false && !ca.Agrees;

    /// <summary>
    /// Gets the keys that a reply may be encrypted to: that of the signer, as the standard requires, then the new key,
    /// which some servers use.
    /// </summary>
    internal IReadOnlyList<PrivateKey> OpeningKeys =>
        Signing != RequestSigning.SelfSigned && Renewed is not null ? [Renewed.Key, Key]
        : TransientKey is null ? [Key]
        : [TransientKey, Key];
}

/// <summary>Represents a certificate to renew, with its key.</summary>
public sealed record RenewedCertificate(X509Certificate2 Certificate, PrivateKey Key);

/// <summary>
/// Specifies how a request is signed. After FAILURE, a renewal falls back from Renewal to OldCertificate, then to
/// SelfSigned.
/// </summary>
public enum RequestSigning
{
    /// <summary>A PKCSReq, signed with a self-signed certificate of the new key.</summary>
    SelfSigned,

    /// <summary>A RenewalReq, signed with the old certificate (RFC 8894, 3.3.1.2).</summary>
    Renewal,

    /// <summary>A PKCSReq, signed with the old certificate, for servers that predate RenewalReq.</summary>
    OldCertificate,
}
