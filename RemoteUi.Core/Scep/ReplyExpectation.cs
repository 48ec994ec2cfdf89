using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep;

/// <summary>
/// Represents what a reply is checked against: the request's transaction and nonce, and the certificates that may sign.
/// </summary>
internal sealed record ReplyExpectation(
    TransactionId TransactionId, Nonce SenderNonce, IReadOnlyList<X509Certificate2> Signers, bool AcceptMissingNonce)
{
    /// <summary>
    /// Certificates that the server named, but that the fingerprint excludes; for the evidence alone.
    /// </summary>
    public IReadOnlyList<X509Certificate2> LeftOut { get; init; } = [];
}
