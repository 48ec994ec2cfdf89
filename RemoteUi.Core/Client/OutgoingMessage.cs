using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>Represents a pkiMessage that is ready to be sent, and what its reply is checked against.</summary>
/// <param name="OpeningKeys">The keys that the reply may be encrypted to, most likely first; see
/// <see cref="Scep.Codec.Envelope.Open"/>.</param>
internal sealed record OutgoingMessage(
    MessageType Type, TransactionId TransactionId, byte[] Bytes, Nonce SenderNonce, MessageAlgorithms Algorithms,
    IReadOnlyList<AsymmetricAlgorithm> OpeningKeys)
{
    /// <summary>Gets the challenge password, with which the reply may be encrypted; null if there is none.</summary>
    public Secret? Password { get; init; }

    /// <summary>The certificate that signed it, in DER; a reply is encrypted to it (RFC 8894, 3.1).</summary>
    public byte[] Signer { get; init; } = [];

    /// <summary>Gets whom a reply must be encrypted to, for evidence.</summary>
    public string SignerName
    {
        get
        {
            using var certificate = X509CertificateLoader.LoadCertificate(Signer);
            return RecipientNames.Of(certificate);
        }
    }

    /// <summary>Gets the name of the message type in the standard, for the report.</summary>
    public string Operation => Type switch
    {
        MessageType.PkcsReq => "PKCSReq",
        MessageType.GetCrl => "GetCRL",
        _ => Type.ToString(),
    };
}
