using System.Security.Cryptography;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Client;

/// <summary>A PKCSReq or RenewalReq ready to be sent, and what its reply is checked against. Kept in memory alone: it holds the challenge password, encrypted to the CA.</summary>
public sealed class PreparedRequest
{
    internal PreparedRequest(CertificateOrder order, MessageType type, byte[] message, Nonce senderNonce, MessageAlgorithms algorithms)
    {
        Order = order;
        Type = type;
        Message = message;
        SenderNonce = senderNonce;
        Algorithms = algorithms;
    }

    public CertificateOrder Order { get; }

    /// <summary>
    /// Whether any answer to it came back. From then on it cannot be sent again, since a one-time challenge password in it may be spent; a new one is to be prepared.
    /// </summary>
    public bool WasAnswered { get; internal set; }

    internal MessageType Type { get; }

    internal byte[] Message { get; }

    internal Nonce SenderNonce { get; }

    internal MessageAlgorithms Algorithms { get; }

    /// <summary>The keys that the reply may be encrypted to: the signer's, as the standard says, then the new one, as some servers do.</summary>
    internal IReadOnlyList<RSA> OpeningKeys =>
        Order is { Signing: not RequestSigning.SelfSigned, Renewed: { } renewed } ? [renewed.Key.Rsa, Order.Key.Rsa] : [Order.Key.Rsa];
}
