using System.Security.Cryptography;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace RemoteUi.Network.EapTls;

/// <summary>
/// Signs the handshake with the platform's RSA, as PSS (the only form in TLS 1.3) or PKCS#1. The key stays where it is.
/// </summary>
internal sealed class PlatformRsaSigner(RSA key) : TlsSigner
{
    public byte[] GenerateRawSignature(SignatureAndHashAlgorithm algorithm, byte[] hash)
    {
        var scheme = SignatureScheme.From(algorithm);
        return key.SignHash(
            hash, HashOf(scheme),
            SignatureScheme.IsRsaPss(scheme) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
    }

    /// <summary>No stream: the hash is computed by the protocol.</summary>
    public TlsStreamSigner? GetStreamSigner(SignatureAndHashAlgorithm algorithm) => null;

    private static HashAlgorithmName HashOf(int scheme) => SignatureScheme.GetCryptoHashAlgorithm(scheme) switch
    {
        CryptoHashAlgorithm.sha256 => HashAlgorithmName.SHA256,
        CryptoHashAlgorithm.sha384 => HashAlgorithmName.SHA384,
        CryptoHashAlgorithm.sha512 => HashAlgorithmName.SHA512,
        var other => throw new TlsFatalAlert(AlertDescription.internal_error, $"Hash algorithm {other}"),
    };
}
