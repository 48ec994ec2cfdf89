using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.Builders;

/// <summary>
/// Certificates of <see cref="TestKeys.First"/>, issued by <see cref="TestKeys.Ca"/>, that can or cannot serve TLS.
/// </summary>
public static class TlsCertificates
{
    public static X509Certificate2 Issued(params X509Extension[] extensions) =>
        Issued(X509SignatureGenerator.CreateForRSA(TestKeys.Second.Rsa, RSASignaturePadding.Pkcs1), extensions);

    /// <summary>A certificate with an extendedKeyUsage of these bytes (hexadecimal).</summary>
    public static X509Certificate2 Damaged(string extendedKeyUsage) =>
        Issued(new X509Extension("2.5.29.37", Convert.FromHexString(extendedKeyUsage), critical: false));

    public static X509Certificate2 ForClients() =>
        Issued(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.2")], critical: false));

    public static X509Certificate2 Sha1() => Issued(new Sha1Generator(TestKeys.Second.Rsa));

    private static X509Certificate2 Issued(X509SignatureGenerator generator, params X509Extension[] extensions)
    {
        var request = new CertificateRequest(
            "CN=mfp.example.com", TestKeys.First.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        return request.Create(
            TestKeys.Ca.SubjectName, generator, TestKeys.Ca.NotBefore, TestKeys.Ca.NotAfter, [0x42]);
    }

    /// <summary>The platform does not sign certificates with SHA-1 of itself.</summary>
    private sealed class Sha1Generator(RSA key) : X509SignatureGenerator
    {
        private const string Sha1WithRsa = "300D06092A864886F70D0101050500";

        public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) =>
            Convert.FromHexString(Sha1WithRsa);

        public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) =>
            key.SignData(data, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);

        protected override PublicKey BuildPublicKey() => new(key);
    }
}
