using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Math;

namespace RemoteUi.Core.Keys;

/// <summary>
/// Creates self-signed certificates: the one that signs a first request (RFC 8894, 2.3), and the one that a new machine
/// uses for its own pages until another is issued.
/// </summary>
public static class SelfSignedCertificate
{
    private const int SerialNumberBytes = 16;

    /// <summary>
    /// Creates the certificate of a TLS server, used before a CA has issued one. The private key is not attached.
    /// </summary>
    /// <param name="names">DNS names and IP addresses of the server, for the subjectAltName.</param>
    public static X509Certificate2 MakeForServer(
        PrivateKey key, string commonName, IReadOnlyList<string> names, DateTimeOffset notBefore,
        DateTimeOffset notAfter)
    {
        var extensions = new X509ExtensionsGenerator();
        extensions.AddExtension(X509Extensions.BasicConstraints, true, new BasicConstraints(false));
        AddUsage(extensions, key);
        extensions.AddExtension(
            X509Extensions.ExtendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeID.id_kp_serverAuth));
        extensions.AddExtension(X509Extensions.SubjectAlternativeName, false, SubjectWriter.AlternativeNames(names));
        return X509CertificateLoader.LoadCertificate(
            Encode(
                new KeySigner(key, SignatureHash.Sha256), new RequestSubject(null, commonName),
                extensions.Generate(), notBefore, notAfter, NewSerialNumber()));
    }

    /// <summary>
    /// Creates the certificate that signs a first request, in DER: subject and subjectAltName are those of the
    /// certificate request.
    /// </summary>
    /// <param name="serialNumber">Big-endian; generated if not given.</param>
    internal static byte[] Encode(
        PrivateKey key, RequestSubject subject, SignatureHash hash, DateTimeOffset notBefore, DateTimeOffset notAfter,
        byte[]? serialNumber = null)
    {
        var extensions = new X509ExtensionsGenerator();
        AddUsage(extensions, key);
        extensions.AddExtension(X509Extensions.SubjectAlternativeName, false, SubjectWriter.AlternativeName(subject));
        return Encode(
            new KeySigner(key, hash), subject, extensions.Generate(), notBefore, notAfter,
            serialNumber ?? NewSerialNumber());
    }

    private static byte[] Encode(
        KeySigner signer, RequestSubject subject, X509Extensions extensions, DateTimeOffset notBefore,
        DateTimeOffset notAfter, byte[] serialNumber)
    {
        var name = SubjectWriter.Name(subject);
        var generator = new V3TbsCertificateGenerator();
        generator.SetSerialNumber(new DerInteger(new BigInteger(1, serialNumber)));
        generator.SetSignature(signer.Algorithm);
        generator.SetIssuer(name);
        generator.SetSubject(name);
        generator.SetStartDate(new Time(notBefore.UtcDateTime));
        generator.SetEndDate(new Time(notAfter.UtcDateTime));
        generator.SetSubjectPublicKeyInfo(signer.PublicKey);
        generator.SetExtensions(extensions);
        var content = generator.GenerateTbsCertificate();
        return new X509CertificateStructure(
            content, signer.Algorithm, signer.Sign(content)).GetEncoded(Asn1Encodable.Der);
    }

    /// <summary>What an elliptic curve key can do in place of enciphering keys is to agree on them.</summary>
    private static void AddUsage(X509ExtensionsGenerator extensions, PrivateKey key) =>
        extensions.AddExtension(
            X509Extensions.KeyUsage, true,
            new KeyUsage(KeyUsage.DigitalSignature | (key.IsRsa ? KeyUsage.KeyEncipherment : KeyUsage.KeyAgreement)));

    private static byte[] NewSerialNumber() => RandomNumberGenerator.GetBytes(SerialNumberBytes);
}
