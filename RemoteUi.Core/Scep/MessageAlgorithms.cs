using System.Security.Cryptography;

namespace RemoteUi.Core.Scep;

/// <summary>
/// The algorithms of a message: its content encryption and its digest (RFC 8894, 2.9, 3.5.2). Single DES, MD5 and
/// AES-192 are not among them.
/// </summary>
public sealed record MessageAlgorithms(ContentCipher Cipher, HashAlgorithmName Digest)
{
    /// <summary>What every SCEP server reads, today's or not (RFC 8894, 3.5.2).</summary>
    public static MessageAlgorithms Oldest { get; } = new(ContentCipher.TripleDesCbc, HashAlgorithmName.SHA1);

    public bool IsWeak => CipherIsWeak || DigestIsWeak;

    public bool CipherIsWeak => AlgorithmStrength.IsWeakCipher(CipherName);

    public bool DigestIsWeak => AlgorithmStrength.IsWeakDigest(Digest);

    public string CipherName => Cipher switch
    {
        ContentCipher.Aes256Cbc => "AES-256-CBC",
        ContentCipher.Aes128Cbc => "AES-128-CBC",
        _ => "3DES-CBC",
    };

    /// <summary>
    /// The best that the CA stated. "AES" promises AES-128-CBC (RFC 8894, 3.5.2), so the longer key goes only to a
    /// server that names it. No keyword exists for SHA-384.
    /// </summary>
    public static MessageAlgorithms For(CaCapabilities capabilities) => new(
        capabilities.States(CaCapabilities.Aes256) ? ContentCipher.Aes256Cbc
        : capabilities.States(CaCapabilities.Aes) ? ContentCipher.Aes128Cbc
        : ContentCipher.TripleDesCbc,
        capabilities.States(CaCapabilities.Sha512) ? HashAlgorithmName.SHA512
        : capabilities.States(CaCapabilities.Sha256) ? HashAlgorithmName.SHA256
        : HashAlgorithmName.SHA1);
}

/// <summary>The content encryption of a message that is sent.</summary>
public enum ContentCipher
{
    TripleDesCbc,
    Aes128Cbc,
    Aes256Cbc,
}
