using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;

namespace RemoteUi.Tests.Network;

/// <summary>A CA of a test, whose certificates other programs check by the system clock.</summary>
internal sealed class TestCa
{
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    public const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private static readonly DateTimeOffset From = Year(2020);
    private static readonly DateTimeOffset To = Year(2050);

    public TestCa(PrivateKey key, string name)
        : this(key, CertificateOf(key, name, null))
    {
    }

    private TestCa(PrivateKey key, X509Certificate2 certificate) => (Key, Certificate) = (key, certificate);

    public X509Certificate2 Certificate { get; }

    public PrivateKey Key { get; }

    /// <summary>Returns a CA whose certificate this one issued.</summary>
    public TestCa Below(PrivateKey key, string name) => new(key, CertificateOf(key, name, this));

    /// <summary>Issues a certificate with one extended key usage.</summary>
    public X509Certificate2 Issue(
        PrivateKey subjectKey, string commonName, string usage, DateTimeOffset? from = null, DateTimeOffset? to = null,
        params IReadOnlyList<X509Extension> more)
    {
        var request = new CertificateRequest(
            new X500DistinguishedName($"CN={commonName}"), new PublicKey(subjectKey.Key), HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(commonName);
        request.CertificateExtensions.Add(names.Build());
        foreach (var extension in more) request.CertificateExtensions.Add(extension);
        return request.Create(
            Certificate.SubjectName, X509SignatureGenerator.CreateForRSA(Key.Rsa, RSASignaturePadding.Pkcs1),
            from ?? From, to ?? To, RandomNumberGenerator.GetBytes(8));
    }

    /// <summary>Returns the CA's revocation list in PEM, valid now.</summary>
    public string Crl(params IReadOnlyList<X509Certificate2> revoked)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked) builder.AddEntry(certificate, From);
        using var withKey = Key.AttachTo(Certificate);
        var list = builder.Build(withKey, 1, To, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, From);
        return PemEncoding.WriteString("X509 CRL", list);
    }

    public static DateTimeOffset Year(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static X509Certificate2 CertificateOf(PrivateKey key, string name, TestCa? issuer)
    {
        var request = new CertificateRequest(
            $"CN={name}", key.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.Create(
            issuer?.Certificate.SubjectName ?? new X500DistinguishedName($"CN={name}"),
            X509SignatureGenerator.CreateForRSA((issuer?.Key ?? key).Rsa, RSASignaturePadding.Pkcs1), From, To,
            RandomNumberGenerator.GetBytes(8));
    }
}
