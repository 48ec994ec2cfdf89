using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Certificates;

namespace RemoteUi.Tests.Client;

/// <summary>Checks what counts as weak: the same rule for messages, the report and a key's page.</summary>
public class StrengthTests
{
    private static readonly DateTimeOffset From = FakeIdentity.From;

    [Theory]
    [InlineData("MD5", true)]
    [InlineData("SHA1", true)]
    [InlineData("SHA256", false)]
    [InlineData("SHA384", false)]
    [InlineData("SHA512", false)]
    public void MD5_and_SHA1_digests_are_weak(string name, bool isWeak) =>
        Assert.Equal(isWeak, AlgorithmStrength.IsWeakDigest(new HashAlgorithmName(name)));

    [Theory]
    [InlineData("DES-CBC", true)]
    [InlineData("3DES-CBC", true)]
    [InlineData("AES-128-CBC", false)]
    [InlineData("AES-192-CBC", false)]
    [InlineData("AES-256-CBC", false)]
    public void DES_and_3DES_are_weak(string name, bool isWeak) =>
        Assert.Equal(isWeak, AlgorithmStrength.IsWeakCipher(name));

    [Theory]
    [InlineData("md2RSA", true)]
    [InlineData("md5RSA", true)]
    [InlineData("sha1RSA", true)]
    [InlineData("sha1ECDSA", true)]
    [InlineData("sha256RSA", false)]
    [InlineData("sha512RSA", false)]
    [InlineData("sha384ECDSA", false)]
    public void Signatures_with_MD2_MD5_or_SHA1_are_weak(string name, bool isWeak) =>
        Assert.Equal(isWeak, AlgorithmStrength.IsWeakSignature(name));

    [Theory, InlineData(1024, true), InlineData(2047, true), InlineData(2048, false), InlineData(4096, false)]
    public void An_RSA_key_below_2048_bits_is_weak(int bits, bool isWeak) =>
        Assert.Equal(isWeak, AlgorithmStrength.IsWeakRsaKey(bits));

    [Theory]
    [InlineData(1024, "SHA256", true, true, false)]
    [InlineData(1024, "SHA256", false, true, false)]
    [InlineData(1024, "SHA1", true, true, false)]
    [InlineData(1024, "SHA1", false, true, true)]
    [InlineData(2048, "SHA1", true, false, false)]
    [InlineData(2048, "SHA1", false, false, true)]
    [InlineData(2048, "SHA256", true, false, false)]
    [InlineData(2048, "SHA256", false, false, false)]
    public void A_weak_certificate_is_weak_in_the_report_and_on_the_keys_page(
        int bits, string digest, bool isSelfSigned, bool keyIsWeak, bool signatureIsWeak)
    {
        using var key = MadeKeys.Next(bits);
        using var certificate = Make(key, new HashAlgorithmName(digest), isSelfSigned);

        var facts = CertificateFacts.Of(certificate);
        Assert.Equal((keyIsWeak, signatureIsWeak), (facts.KeyIsWeak, facts.SignatureIsWeak));
        Assert.Equal(
            keyIsWeak || signatureIsWeak,
            CertificateDescription.Of(certificate, new CaSelection([certificate], From)).IsWeak);
    }

    [Fact]
    public void An_elliptic_curve_key_is_not_weak_for_its_few_bits()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=ec", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(From, From.AddYears(50));
        Assert.False(CertificateStrength.HasWeakKey(certificate));
    }

    private static X509Certificate2 Make(RSA key, HashAlgorithmName digest, bool isSelfSigned)
    {
        var request = new CertificateRequest("CN=strength", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var issuer = isSelfSigned ? request.SubjectName : FakeIdentities.Ca.Certificate.SubjectName;
        return request.Create(
            issuer, new AnyDigest(isSelfSigned ? key : FakeIdentities.Ca.Key, digest), From, From.AddYears(50), [0x09]);
    }

    /// <summary>
    /// Creates signatures with any digest, including SHA-1, which the platform's own generator rejects.
    /// </summary>
    private sealed class AnyDigest(RSA key, HashAlgorithmName digest) : X509SignatureGenerator
    {
        private const string Sha1WithRsa = "300D06092A864886F70D0101050500";
        private readonly X509SignatureGenerator inner = CreateForRSA(key, RSASignaturePadding.Pkcs1);

        public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) =>
            digest == HashAlgorithmName.SHA1
                ? Convert.FromHexString(Sha1WithRsa)
                : inner.GetSignatureAlgorithmIdentifier(digest);

        public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) =>
            key.SignData(data, digest, RSASignaturePadding.Pkcs1);

        protected override PublicKey BuildPublicKey() => inner.PublicKey;
    }
}
