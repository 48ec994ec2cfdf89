using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Builders;

/// <summary>RSA keys and certificates, created once per test run because key generation is slow.</summary>
public static class TestKeys
{
    private static readonly Lazy<PrivateKey> FirstKey = new(() => MadeKeys.NextPrivate());
    private static readonly Lazy<PrivateKey> SecondKey = new(() => MadeKeys.NextPrivate());
    private static readonly Lazy<PrivateKey>[] Spares = [
        .. Enumerable.Range(0, 4).Select(_ => new Lazy<PrivateKey>(() => MadeKeys.NextPrivate())),
    ];
    private static readonly Lazy<X509Certificate2> FirstCertificate = new(() => SelfSigned(First, "CN=first"));
    private static readonly Lazy<X509Certificate2> CaCertificate = new(() => SelfSigned(Second, "CN=Test CA"));

    public static PrivateKey First => FirstKey.Value;

    public static PrivateKey Second => SecondKey.Value;

    /// <summary>Gets one of four more keys; the numbers wrap around.</summary>
    public static PrivateKey Spare(int number) => Spares[number % Spares.Length].Value;

    /// <summary>Gets a self-signed certificate of <see cref="First"/>.</summary>
    public static X509Certificate2 Certificate => FirstCertificate.Value;

    /// <summary>Gets a CA certificate whose key is <see cref="Second"/>.</summary>
    public static X509Certificate2 Ca => CaCertificate.Value;

    /// <summary>Creates a certificate for a key, issued by <see cref="Ca"/> and valid from 2020 to 2050.</summary>
    public static X509Certificate2 IssuedByCa(PrivateKey key, string subject)
    {
        var request = new CertificateRequest(
            new X500DistinguishedName(subject), new PublicKey(key.Key), HashAlgorithmName.SHA256);
        var generator = X509SignatureGenerator.CreateForRSA(Second.Rsa, RSASignaturePadding.Pkcs1);
        return request.Create(Ca.SubjectName, generator, Year(2020), Year(2050), RandomNumberGenerator.GetBytes(8));
    }

    /// <summary>Creates a self-signed CA certificate, valid from 2020 to 2050.</summary>
    public static X509Certificate2 SelfSigned(PrivateKey key, string subject)
    {
        var request = new CertificateRequest(subject, key.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var withKey = request.CreateSelfSigned(Year(2020), Year(2050));
        return X509CertificateLoader.LoadCertificate(withKey.RawData);
    }

    private static DateTimeOffset Year(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
