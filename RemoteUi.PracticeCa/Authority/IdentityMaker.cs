using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>Creates the practice CA's own certificates, with RSA-2048 and SHA-256, valid for ten years.</summary>
internal sealed class IdentityMaker(CaKeyMaker makeKey, TimeProvider time)
{
    private const int KeyBits = 2048;
    private const int Years = 10;

    /// <summary>Creates a root that signs, and that can also be encrypted to if there is no RA.</summary>
    public Identity MakeRoot(string commonName)
    {
        using var key = makeKey(KeyBits);
        var request = Request(commonName, key);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign | X509KeyUsageFlags.DigitalSignature
                | X509KeyUsageFlags.KeyEncipherment,
            critical: true));
        var notBefore = CertificateTime.Start(time.GetUtcNow());
        return new Identity(request.CreateSelfSigned(notBefore, notBefore.AddYears(Years)));
    }

    /// <summary>Creates a registration authority's certificate, which is valid as long as its CA's.</summary>
    public Identity MakeRa(
        string commonName, X509KeyUsageFlags usage, Identity ca, params X509Extension[] extensions)
    {
        using var key = makeKey(KeyBits);
        using var caKey = ca.OpenKey();
        var request = Request(commonName, key);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
                ca.Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        using var certificate = request.Create(
            ca.Certificate.SubjectName,
            X509SignatureGenerator.CreateForRSA(caKey, RSASignaturePadding.Pkcs1),
            CertificateTime.Start(time.GetUtcNow()),
            ca.Certificate.NotAfter,
            SerialNumber.New());
        return new Identity(certificate.CopyWithPrivateKey(key));
    }

    private static CertificateRequest Request(string commonName, RSA key)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(commonName);
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }
}
