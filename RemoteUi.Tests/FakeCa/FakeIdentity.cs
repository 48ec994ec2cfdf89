using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.FakeCa;

/// <summary>A certificate of a fake CA with its key. Dates are fixed and do not depend on a clock.</summary>
internal sealed class FakeIdentity
{
    public static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Until = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly AsymmetricAlgorithm key;

    public FakeIdentity(X509Certificate2 certificate, AsymmetricAlgorithm key)
    {
        Certificate = certificate;
        this.key = key;
    }

    /// <summary>A key of an algorithm that the platform does not have.</summary>
    public FakeIdentity(X509Certificate2 certificate, OddSigner odd)
        : this(certificate, (AsymmetricAlgorithm)null!) => Odd = odd;

    /// <summary>What signs in place of a key; null if a key does.</summary>
    public OddSigner? Odd { get; }

    public X509Certificate2 Certificate { get; }

    public RSA Key => (RSA)key;

    /// <summary>The key if it is an elliptic curve key.</summary>
    public ECDsa? Elliptic => key as ECDsa;

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

    /// <summary>Creates a self-signed CA certificate with an elliptic curve key.</summary>
    public static FakeIdentity EllipticRoot(string subject, byte[] serial, ECCurve curve, X509KeyUsageFlags usage)
    {
        var key = ECDsa.Create(curve);
        var request = Request(new CertificateRequest(subject, key, HashAlgorithmName.SHA256), isCa: true, usage);
        return new(request.Create(request.SubjectName, Signer(key), From, Until, serial), key);
    }

    /// <summary>Creates an end entity certificate with an elliptic curve key.</summary>
    public FakeIdentity IssueElliptic(string subject, byte[] serial, ECCurve curve, X509KeyUsageFlags usage)
    {
        var own = ECDsa.Create(curve);
        var request = Request(new CertificateRequest(subject, own, HashAlgorithmName.SHA256), isCa: false, usage);
        return new(Sign(request, From, Until, serial), own);
    }

    /// <summary>Signs in the form of CMS.</summary>
    public byte[] SignData(byte[] data, HashAlgorithmName hash, RSASignaturePadding padding) =>
        Odd is not null ? Odd.SignData(data, hash)
        : Elliptic is not null ? Elliptic.SignData(data, hash, DSASignatureFormat.Rfc3279DerSequence)
        : Key.SignData(data, hash, padding);

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
        request.Create(Certificate.SubjectName, Odd ?? Signer(key), notBefore, notAfter, serial);

    private static CertificateRequest Request(CertificateRequest request, bool isCa, X509KeyUsageFlags usage)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isCa, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        return request;
    }

    private static X509SignatureGenerator Signer(AsymmetricAlgorithm key) => key is ECDsa elliptic
        ? X509SignatureGenerator.CreateForECDsa(elliptic)
        : X509SignatureGenerator.CreateForRSA((RSA)key, RSASignaturePadding.Pkcs1);
}
