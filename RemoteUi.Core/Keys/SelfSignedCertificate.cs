using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Math;

namespace RemoteUi.Core.Keys;

/// <summary>
/// Makes the self-signed certificate that signs a first request (RFC 8894, 2.3), or that a machine shows until it has
/// another.
/// </summary>
public static class SelfSignedCertificate
{
    private const int SerialNumberBytes = 16;

    /// <summary>
    /// Signed by the key it holds; subject and subjectAltName as in the certificate request. The private key is not
    /// attached.
    /// </summary>
    public static X509Certificate2 Make(
        PrivateKey key, RequestSubject subject, SignatureHash hash, DateTimeOffset notBefore,
        DateTimeOffset notAfter) =>
        X509CertificateLoader.LoadCertificate(Encode(key, subject, hash, notBefore, notAfter));

    /// <summary>The certificate in DER.</summary>
    internal static byte[] Encode(
        PrivateKey key, RequestSubject subject, SignatureHash hash, DateTimeOffset notBefore, DateTimeOffset notAfter)
    {
        var signer = new RsaSigner(key.Rsa, hash);
        var name = SubjectWriter.Name(subject);
        var content = new V3TbsCertificateGenerator();
        content.SetSerialNumber(new DerInteger(new BigInteger(1, RandomNumberGenerator.GetBytes(SerialNumberBytes))));
        content.SetSignature(signer.Algorithm);
        content.SetIssuer(name);
        content.SetSubject(name);
        content.SetStartDate(new Time(notBefore.UtcDateTime));
        content.SetEndDate(new Time(notAfter.UtcDateTime));
        content.SetSubjectPublicKeyInfo(signer.PublicKey);
        content.SetExtensions(Extensions(subject));
        return signer.Sign(content.GenerateTbsCertificate());
    }

    private static X509Extensions Extensions(RequestSubject subject)
    {
        var extensions = new X509ExtensionsGenerator();
        extensions.AddExtension(
            X509Extensions.KeyUsage, true, new KeyUsage(KeyUsage.DigitalSignature | KeyUsage.KeyEncipherment));
        extensions.AddExtension(X509Extensions.SubjectAlternativeName, false, SubjectWriter.AlternativeName(subject));
        return extensions.Generate();
    }
}
