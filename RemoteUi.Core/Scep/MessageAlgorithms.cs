using System.Security.Cryptography;

namespace RemoteUi.Core.Scep;

/// <summary>
/// Represents the algorithms of a message: its content encryption and its digest (RFC 8894, 2.9, 3.5.2). Single DES,
/// MD5, and AES-192 are not among them.
/// </summary>
public sealed record MessageAlgorithms(ContentCipher Cipher, HashAlgorithmName Digest)
{
    /// <summary>Gets the algorithms that every SCEP server accepts, old or new (RFC 8894, 3.5.2).</summary>
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
    /// Returns the strongest algorithms that the CA advertises. "AES" promises AES-128-CBC (RFC 8894, 3.5.2), so the
    /// longer key is used only with a server that advertises it. No keyword exists for SHA-384.
    /// </summary>
    public static MessageAlgorithms For(CaCapabilities capabilities) => new(
        capabilities.States(CaCapabilities.Aes256) ? ContentCipher.Aes256Cbc
        : capabilities.States(CaCapabilities.Aes) ? ContentCipher.Aes128Cbc
        : ContentCipher.TripleDesCbc,
        capabilities.States(CaCapabilities.Sha512) ? HashAlgorithmName.SHA512
        : capabilities.States(CaCapabilities.Sha256) ? HashAlgorithmName.SHA256
        : HashAlgorithmName.SHA1);
}

/// <summary>Specifies the content encryption of an outgoing message.</summary>
public enum ContentCipher
{
    TripleDesCbc,
    Aes128Cbc,
    Aes256Cbc,
}
