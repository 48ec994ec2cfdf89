using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.FakeCa;

/// <summary>A certificate of a fake CA with its key. Dates are fixed and do not depend on a clock.</summary>
internal sealed class FakeIdentity
{
    public static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Until = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public FakeIdentity(X509Certificate2 certificate, RSA key)
    {
        Certificate = certificate;
        Key = key;
    }

    public X509Certificate2 Certificate { get; }

    public RSA Key { get; }

    /// <summary>Creates a self-signed CA certificate; without key usage if <paramref name="usage"/> is none.</summary>
    public static FakeIdentity Root(
        string subject, byte[] serial,
        X509KeyUsageFlags usage =
            X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment)
    {
        var key = MadeKeys.Next();
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        if (usage != X509KeyUsageFlags.None) request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        return new(request.Create(request.SubjectName, Signer(key), From, Until, serial), key);
    }

    /// <summary>Creates an end entity certificate issued by this CA, such as an RA's.</summary>
    public FakeIdentity Issue(string subject, byte[] serial, X509KeyUsageFlags usage)
    {
        var key = MadeKeys.Next();
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        return new(Sign(request, From, Until, serial), key);
    }

    public X509Certificate2 Sign(
        CertificateRequest request, DateTimeOffset notBefore, DateTimeOffset notAfter, byte[] serial) =>
        request.Create(Certificate.SubjectName, Signer(Key), notBefore, notAfter, serial);

    private static X509SignatureGenerator Signer(RSA key) =>
        X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1);
}
