using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace RemoteUi.Core.Keys;

/// <summary>Makes the self-signed certificate that signs a first request (RFC 8894, 2.3), or that a machine shows until it has another.</summary>
public static class SelfSignedCertificate
{
    private const int SerialNumberBytes = 16;

    /// <summary>Signed by the key it holds; subject and subjectAltName as in the certificate request. The private key is not attached.</summary>
    public static X509Certificate2 Make(PrivateKey key, RequestSubject subject, SignatureHash hash, DateTimeOffset notBefore, DateTimeOffset notAfter)
    {
        var name = SubjectWriter.Name(subject);
        var generator = new X509V3CertificateGenerator();
        generator.SetSerialNumber(new BigInteger(1, RandomNumberGenerator.GetBytes(SerialNumberBytes)));
        generator.SetIssuerDN(name);
        generator.SetSubjectDN(name);
        generator.SetNotBefore(notBefore.UtcDateTime);
        generator.SetNotAfter(notAfter.UtcDateTime);
        generator.SetPublicKey(PublicKeyFactory.CreateKey(key.Rsa.ExportSubjectPublicKeyInfo()));
        generator.AddExtension(X509Extensions.KeyUsage, true, new KeyUsage(KeyUsage.DigitalSignature | KeyUsage.KeyEncipherment));
        generator.AddExtension(X509Extensions.SubjectAlternativeName, false, SubjectWriter.AlternativeName(subject));
        return X509CertificateLoader.LoadCertificate(generator.Generate(new PlatformSignatureFactory(key.Rsa, hash)).GetEncoded());
    }
}
