using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace RemoteUi.Tests.FakeCa;

/// <summary>Writes the EnvelopedData of a reply with BouncyCastle's generator; the program uses another.</summary>
internal static class BouncyEnvelope
{
    private const int Rounds = 2048;

    /// <summary>Encrypts by key agreement, which BouncyCastle derives with SHA-1.</summary>
    public static byte[] WriteByAgreement(byte[] content, X509Certificate2 recipient)
    {
        var certificate = new X509CertificateParser().ReadCertificate(recipient.RawData);
        var curve = ((ECPublicKeyParameters)certificate.GetPublicKey()).PublicKeyParamSet;
        var keys = GeneratorUtilities.GetKeyPairGenerator("EC");
        keys.Init(new ECKeyGenerationParameters(curve, new SecureRandom()));
        var ephemeral = keys.GenerateKeyPair();
        var generator = new CmsEnvelopedDataGenerator();
        generator.AddKeyAgreementRecipient(
            CmsEnvelopedGenerator.ECDHSha1Kdf, ephemeral.Private, ephemeral.Public, certificate,
            CmsEnvelopedGenerator.Aes256Wrap);
        return Generate(generator, content);
    }

    public static byte[] WriteForPassword(byte[] content, string password)
    {
        var key = new Pkcs5Scheme2Utf8PbeKey(password.ToCharArray(), RandomNumberGenerator.GetBytes(16), Rounds);
        var generator = new CmsEnvelopedDataGenerator();
        generator.AddPasswordRecipient(key, CmsEnvelopedGenerator.Aes256Cbc);
        return Generate(generator, content);
    }

    private static byte[] Generate(CmsEnvelopedDataGenerator generator, byte[] content) =>
        generator.Generate(new CmsProcessableByteArray(content), NistObjectIdentifiers.IdAes128Cbc).GetEncoded();
}
