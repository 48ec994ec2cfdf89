using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Oiw;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Paddings;
using Org.BouncyCastle.Crypto.Parameters;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Represents the content encryption of a reply: AES with its three key lengths, triple DES, and single DES, which two
/// widely used servers use in replies whatever the request uses.
/// </summary>
internal sealed record ReplyCipher(string Name, int KeyBytes)
{
    private static readonly Dictionary<DerObjectIdentifier, ReplyCipher> Known = new()
    {
        [NistObjectIdentifiers.IdAes128Cbc] = new("AES-128-CBC", 16),
        [NistObjectIdentifiers.IdAes192Cbc] = new("AES-192-CBC", 24),
        [NistObjectIdentifiers.IdAes256Cbc] = new("AES-256-CBC", 32),
        [PkcsObjectIdentifiers.DesEde3Cbc] = new("3DES-CBC", 24),
        [OiwObjectIdentifiers.DesCbc] = new("DES-CBC", 8),
    };

    public bool IsWeak => AlgorithmStrength.IsWeakCipher(Name);

    private byte[] Vector { get; init; } = [];

    public static ReplyCipher? Of(AlgorithmIdentifier algorithm) =>
        Known.TryGetValue(algorithm.Algorithm, out var known)
            && algorithm.Parameters?.ToAsn1Object() is Asn1OctetString vector
            ? known with { Vector = vector.GetOctets() }
            : null;

    /// <summary>
    /// Decrypts the content. Throws the cipher's own exception if the key, the length, or the padding is wrong.
    /// </summary>
    public byte[] Decrypt(byte[] key, byte[] encrypted)
    {
        if (key.Length != KeyBytes) throw new CryptographicException("The key has the wrong length for the cipher");
        if (Name[0] != 'A') return DecryptDes(key, encrypted);

        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(encrypted, Vector);
    }

    /// <summary>
    /// Uses BouncyCastle, because the platform's DES is not available with every OpenSSL and rejects keys that servers
    /// do generate.
    /// </summary>
    private byte[] DecryptDes(byte[] key, byte[] encrypted)
    {
        IBlockCipher engine = KeyBytes == 8 ? new DesEngine() : new DesEdeEngine();
        var cipher = new PaddedBufferedBlockCipher(new CbcBlockCipher(engine), new Pkcs7Padding());
        cipher.Init(false, new ParametersWithIV(new KeyParameter(key), Vector));
        return cipher.DoFinal(encrypted);
    }
}
