using System.Security.Cryptography;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Client;

/// <summary>A pkiMessage ready to be sent, and what its reply is held against.</summary>
/// <param name="OpeningKeys">The keys that the reply may be encrypted to: the signer's, as the standard says, then the
/// new one, as some servers do.</param>
internal sealed record OutgoingMessage(
    MessageType Type, TransactionId TransactionId, byte[] Bytes, Nonce SenderNonce, MessageAlgorithms Algorithms,
    IReadOnlyList<RSA> OpeningKeys)
{
    /// <summary>The name of the type in the standard, for the report.</summary>
    public string Operation => Type switch
    {
        MessageType.PkcsReq => "PKCSReq",
        MessageType.GetCrl => "GetCRL",
        _ => Type.ToString(),
    };
}
