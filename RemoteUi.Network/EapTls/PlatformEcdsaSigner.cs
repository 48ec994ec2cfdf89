using System.Security.Cryptography;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace RemoteUi.Network.EapTls;

/// <summary>Signs the handshake with the platform's ECDSA. The key stays where it is.</summary>
internal sealed class PlatformEcdsaSigner(ECDsa key) : TlsSigner
{
    public byte[] GenerateRawSignature(SignatureAndHashAlgorithm algorithm, byte[] hash) =>
        key.SignHash(hash, DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>No stream: the hash is computed by the protocol.</summary>
    public TlsStreamSigner? GetStreamSigner(SignatureAndHashAlgorithm algorithm) => null;
}
