using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep;

/// <summary>
/// Represents what a reply is checked against: the request's transaction and nonce, and the certificates that may sign.
/// </summary>
internal sealed record ReplyExpectation(
    TransactionId TransactionId, Nonce SenderNonce, IReadOnlyList<X509Certificate2> Signers, bool AcceptMissingNonce);
