using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.Scep.Transport;

/// <summary>A CA for TLS server certificates that no system trusts.</summary>
internal sealed class TlsAuthority : IDisposable
{
    public static readonly DateTimeOffset Past = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Future = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly X509Certificate2 withKey;

    /// <param name="above">The CA that issues this one's certificate; null for a root.</param>
    /// <param name="isCa">Whether the certificate says that it is one of a CA.</param>
    public TlsAuthority(string name = "CN=Test TLS Authority", TlsAuthority? above = null, bool isCa = true)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isCa, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        if (above is null) withKey = request.CreateSelfSigned(Past, Future);
        else
        {
            using var issued = request.Create(above.withKey, Past, Future, RandomNumberGenerator.GetBytes(8));
            withKey = issued.CopyWithPrivateKey(key);
        }

        Certificate = X509CertificateLoader.LoadCertificate(withKey.RawData);
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>Creates a server certificate with its key.</summary>
    public X509Certificate2 IssueFor(string dnsName, DateTimeOffset? notAfter = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={dnsName}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(dnsName);
        request.CertificateExtensions.Add(names.Build());
        var issuer = withKey.SubjectName;
        using var issued = request.Create(
            issuer, X509SignatureGenerator.CreateForECDsa(withKey.GetECDsaPrivateKey()!), Past, notAfter ?? Future,
            RandomNumberGenerator.GetBytes(8));
        return issued.CopyWithPrivateKey(key);
    }

    public void Dispose()
    {
        withKey.Dispose();
        Certificate.Dispose();
    }
}
