using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Client;

/// <summary>
/// What is asked of the CA in one transaction. A poll uses the same order; it needs no challenge password.
/// </summary>
public sealed record CertificateOrder(
    TransactionId TransactionId, PrivateKey Key, RequestSubject Subject, SignatureHash Hash)
{
    public Secret? ChallengePassword { get; init; }

    /// <summary>The kind of message and its signer.</summary>
    public RequestSigning Signing { get; init; } = RequestSigning.SelfSigned;

    /// <summary>
    /// The extendedKeyUsage identifiers of which the key's use needs one; empty if it needs none.
    /// </summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>
    /// The certificate being renewed and its key; needed unless <see cref="Signing"/> is self-signed.
    /// </summary>
    public RenewedCertificate? Renewed { get; init; }
}

/// <summary>A certificate that is to be renewed, with its key.</summary>
public sealed record RenewedCertificate(X509Certificate2 Certificate, PrivateKey Key);

/// <summary>How a request is signed; a renewal falls from one to the next after FAILURE.</summary>
public enum RequestSigning
{
    /// <summary>PKCSReq, signed by a self-signed certificate of the new key.</summary>
    SelfSigned,

    /// <summary>RenewalReq, signed by the old certificate (RFC 8894, 3.3.1.2).</summary>
    Renewal,

    /// <summary>PKCSReq, signed by the old certificate, for servers from before RenewalReq.</summary>
    OldCertificate,
}
