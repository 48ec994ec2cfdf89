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
    public Secret? ChallengePassword { get; init; }

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
