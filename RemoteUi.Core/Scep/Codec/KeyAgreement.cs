using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Encrypts a content key to an elliptic curve key and decrypts it: ephemeral-static ECDH with the key derivation of
/// ANSI X9.63 (RFC 5753, 3.1) and AES key wrap (RFC 3394). The platform agrees and derives; BouncyCastle wraps.
/// </summary>
internal static class KeyAgreement
{
    /// <summary>The standard schemes, and those with the cofactor, which is 1 for all curves that are used.</summary>
    private static readonly Dictionary<string, HashAlgorithmName> Schemes = new(StringComparer.Ordinal)
    {
        ["1.3.133.16.840.63.0.2"] = HashAlgorithmName.SHA1,
        ["1.3.132.1.11.1"] = HashAlgorithmName.SHA256,
        ["1.3.132.1.11.2"] = HashAlgorithmName.SHA384,
        ["1.3.132.1.11.3"] = HashAlgorithmName.SHA512,
        ["1.3.133.16.840.63.0.3"] = HashAlgorithmName.SHA1,
        ["1.3.132.1.14.1"] = HashAlgorithmName.SHA256,
        ["1.3.132.1.14.2"] = HashAlgorithmName.SHA384,
        ["1.3.132.1.14.3"] = HashAlgorithmName.SHA512,
    };

    private static readonly Dictionary<DerObjectIdentifier, int> WrapKeyBytes = new()
    {
        [NistObjectIdentifiers.IdAes128Wrap] = 16,
        [NistObjectIdentifiers.IdAes192Wrap] = 24,
        [NistObjectIdentifiers.IdAes256Wrap] = 32,
    };

    /// <summary>
    /// Encrypts a key to a recipient, with an ephemeral key of its curve. What is encrypted in triple DES is for a
    /// server of the oldest kind, and its key is derived with SHA-1; all others with SHA-256.
    /// </summary>
    public static KeyAgreeRecipientInfo Wrap(byte[] key, X509Certificate2 recipient, ContentCipher cipher)
    {
        using var theirs = PublicKeys.AgreementOf(recipient.PublicKey)
            ?? throw new ArgumentException("The recipient has no key to agree with", nameof(recipient));
        using var ephemeral = ECDiffieHellman.Create(theirs.ExportParameters(includePrivateParameters: false).Curve);
        var wrap = new AlgorithmIdentifier(
            cipher == ContentCipher.Aes256Cbc
                ? NistObjectIdentifiers.IdAes256Wrap
                : NistObjectIdentifiers.IdAes128Wrap);
        var isOldest = cipher == ContentCipher.TripleDesCbc;
        var kek = Derive(
            ephemeral, theirs.PublicKey, isOldest ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256, wrap, null);
        var engine = EngineWith(kek, wrapping: true);
        var encrypted = new RecipientEncryptedKey(
            new KeyAgreeRecipientIdentifier(CertificateName.Of(recipient)),
            new DerOctetString(engine.Wrap(key, 0, key.Length)));
        CryptographicOperations.ZeroMemory(kek);
        return new(
            new OriginatorIdentifierOrKey(PublicKeyOf(ephemeral)), null,
            new AlgorithmIdentifier(new(isOldest ? "1.3.133.16.840.63.0.2" : "1.3.132.1.11.1"), wrap),
            new DerSequence(encrypted));
    }

    /// <summary>Decrypts one of a recipient's keys. Throws whatever the parts of it throw on wrong input.</summary>
    public static byte[] Unwrap(KeyAgreeRecipientInfo recipient, byte[] encryptedKey, ECDiffieHellman key)
    {
        var scheme = recipient.KeyEncryptionAlgorithm;
        var wrap = AlgorithmIdentifier.GetInstance(scheme.Parameters);
        using var ephemeral = EphemeralKeyOf(recipient, key);
        try
        {
            return Unwrap(wrap);
        }
        catch (InvalidCipherTextException)
        {
            // A widely used library derives the key as if the key wrap had NULL parameters, whatever it writes.
            return Unwrap(new AlgorithmIdentifier(wrap.Algorithm, DerNull.Instance));
        }

        byte[] Unwrap(AlgorithmIdentifier derivedFor)
        {
            var kek = Derive(
                key, ephemeral.PublicKey, Schemes[scheme.Algorithm.Id], derivedFor, recipient.UserKeyingMaterial);
            var opened = EngineWith(kek, wrapping: false).Unwrap(encryptedKey, 0, encryptedKey.Length);
            CryptographicOperations.ZeroMemory(kek);
            return opened;
        }
    }

    /// <summary>The key derivation of ANSI X9.63: hashes of secret, counter, and shared information.</summary>
    private static byte[] Derive(
        ECDiffieHellman own, ECDiffieHellmanPublicKey other, HashAlgorithmName hash, AlgorithmIdentifier wrap,
        Asn1OctetString? material)
    {
        var bytes = WrapKeyBytes[wrap.Algorithm];
        var shared = SharedInfo(wrap, bytes, material);
        var derived = new List<byte>();
        for (uint counter = 1; derived.Count < bytes; counter++)
            derived.AddRange(own.DeriveKeyFromHash(other, hash, null, [.. BigEndian(counter), .. shared]));
        return [.. derived[..bytes]];
    }

    /// <summary>
    /// ECC-CMS-SharedInfo (RFC 5753, 7.2), with the algorithm of the key wrap exactly as the message has it.
    /// </summary>
    private static byte[] SharedInfo(AlgorithmIdentifier wrap, int bytes, Asn1OctetString? material)
    {
        var parts = new Asn1EncodableVector { wrap };
        if (material is not null) parts.Add(new DerTaggedObject(true, 0, material));
        parts.Add(new DerTaggedObject(true, 2, new DerOctetString(BigEndian((uint)bytes * 8))));
        return new DerSequence(parts).GetEncoded(Asn1Encodable.Der);
    }

    private static byte[] BigEndian(uint number)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    /// <summary>The parameters may be absent: the curve is the recipient's (RFC 5753, 3.1.1).</summary>
    private static OriginatorPublicKey PublicKeyOf(ECDiffieHellman key)
    {
        var point = SubjectPublicKeyInfo.GetInstance(key.ExportSubjectPublicKeyInfo()).PublicKey.GetBytes();
        return new(new AlgorithmIdentifier(X9ObjectIdentifiers.IdECPublicKey), point);
    }

    /// <summary>The platform checks that the point is on the curve.</summary>
    private static ECDiffieHellman EphemeralKeyOf(KeyAgreeRecipientInfo recipient, ECDiffieHellman own)
    {
        const byte Uncompressed = 4;
        var point = recipient.Originator.OriginatorKey.PublicKey.GetBytes();
        if (point is not [Uncompressed, .. var coordinates])
            throw new CryptographicException("The ephemeral key is not an uncompressed point");
        var half = coordinates.Length / 2;
        return ECDiffieHellman.Create(new ECParameters
        {
            Curve = own.ExportParameters(includePrivateParameters: false).Curve,
            Q = new() { X = coordinates[..half], Y = coordinates[half..] },
        });
    }

    private static Rfc3394WrapEngine EngineWith(byte[] kek, bool wrapping)
    {
        var engine = new Rfc3394WrapEngine(AesUtilities.CreateEngine());
        engine.Init(wrapping, new KeyParameter(kek));
        return engine;
    }
}
