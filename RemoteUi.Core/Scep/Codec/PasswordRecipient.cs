using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Decrypts a content key that is encrypted with the challenge password (RFC 8894, 3.1; RFC 5652, 6.2.4): PBKDF2 with
/// SHA-1 or SHA-2, and the key wrap of RFC 3211 with AES or triple DES.
/// </summary>
internal static class PasswordRecipient
{
    /// <summary>The maximum number of PBKDF2 rounds, which take two seconds.</summary>
    public const int MaxRounds = 5_000_000;

    private static readonly Dictionary<DerObjectIdentifier, HashAlgorithmName> Hashes = new()
    {
        [PkcsObjectIdentifiers.IdHmacWithSha1] = HashAlgorithmName.SHA1,
        [PkcsObjectIdentifiers.IdHmacWithSha256] = HashAlgorithmName.SHA256,
        [PkcsObjectIdentifiers.IdHmacWithSha384] = HashAlgorithmName.SHA384,
        [PkcsObjectIdentifiers.IdHmacWithSha512] = HashAlgorithmName.SHA512,
    };

    private static readonly Dictionary<DerObjectIdentifier, (int KeyBytes, Func<IBlockCipher> Create)> Ciphers = new()
    {
        [NistObjectIdentifiers.IdAes128Cbc] = (16, AesUtilities.CreateEngine),
        [NistObjectIdentifiers.IdAes192Cbc] = (24, AesUtilities.CreateEngine),
        [NistObjectIdentifiers.IdAes256Cbc] = (32, AesUtilities.CreateEngine),
        [PkcsObjectIdentifiers.DesEde3Cbc] = (24, () => new DesEdeEngine()),
    };

    /// <summary>Throws whatever the parts of it throw on wrong input, or with a wrong password.</summary>
    public static byte[] Unwrap(PasswordRecipientInfo recipient, Secret password)
    {
        var wrap = AlgorithmIdentifier.GetInstance(recipient.KeyEncryptionAlgorithm.Parameters);
        if (!recipient.KeyEncryptionAlgorithm.Algorithm.Equals(PkcsObjectIdentifiers.IdAlgPwriKek))
            throw new CryptographicException("The key is not wrapped as RFC 3211 says");
        var (keyBytes, create) = Ciphers[wrap.Algorithm];
        var engine = new Rfc3211WrapEngine(create());
        engine.Init(
            false,
            new ParametersWithIV(
                new KeyParameter(Derive(recipient.KeyDerivationAlgorithm, password, keyBytes)),
                Asn1OctetString.GetInstance(wrap.Parameters).GetOctets()));
        var encrypted = recipient.EncryptedKey.GetOctets();
        return engine.Unwrap(encrypted, 0, encrypted.Length);
    }

    private static byte[] Derive(AlgorithmIdentifier? derivation, Secret password, int bytes)
    {
        if (derivation?.Algorithm.Equals(PkcsObjectIdentifiers.IdPbkdf2) != true)
            throw new CryptographicException("The key is not derived with PBKDF2");
        var parameters = Pbkdf2Params.GetInstance(derivation.Parameters);
        var rounds = parameters.IterationCount.IntValueExact;
        if (rounds is < 1 or > MaxRounds) throw new CryptographicException("PBKDF2 has too many rounds");
        return Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password.Reveal()), parameters.GetSalt(), rounds,
            Hashes[parameters.Prf.Algorithm], bytes);
    }
}
