using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// Encrypts to EC keys by key agreement (RFC 5753), with another implementation than the practice CA's.
/// </summary>
internal static class EcEnvelope
{
    public const string Sha1Scheme = "1.3.133.16.840.63.0.2";
    public const string Sha256Scheme = "1.3.132.1.11.1";
    public const string Aes128Wrap = "2.16.840.1.101.3.4.1.5";
    public const string Aes192Wrap = "2.16.840.1.101.3.4.1.25";
    public const string Aes256Wrap = "2.16.840.1.101.3.4.1.45";

    public static byte[] Encrypt(byte[] content, byte[] recipient, string cipher, string scheme, string wrap)
    {
        var certificate = new Org.BouncyCastle.X509.X509Certificate(recipient);
        var key = (ECPublicKeyParameters)certificate.GetPublicKey();
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(key.Parameters, new SecureRandom()));
        var ephemeral = generator.GenerateKeyPair();
        var envelope = new CmsEnvelopedDataGenerator();
        envelope.AddKeyAgreementRecipient(scheme, ephemeral.Private, ephemeral.Public, certificate, wrap);
        return envelope.Generate(new CmsProcessableByteArray(content), new DerObjectIdentifier(cipher)).GetEncoded();
    }
}
