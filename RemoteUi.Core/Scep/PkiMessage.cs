namespace RemoteUi.Core.Scep;

/// <summary>A request before it is encrypted and signed (RFC 8894, 3.2).</summary>
/// <param name="SigningTime">Written to the second; some servers refuse a message without it.</param>
/// <param name="Content">The messageData in DER: a PKCS#10, an IssuerAndSubject or an IssuerAndSerialNumber.</param>
internal sealed record PkiMessage(
    MessageType Type, TransactionId TransactionId, Nonce SenderNonce, byte[] Content, MessageAlgorithms Algorithms,
    DateTimeOffset SigningTime);
