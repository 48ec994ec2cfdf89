using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Machine;

public class TlsSuitabilityTests
{
    private const string Sha1WithRsa = "06092A864886F70D010105";
    private const string Sha256WithRsa = "06092A864886F70D01010B";

    [Theory]
    [InlineData("", "", null)]
    [InlineData("1.3.6.1.5.5.7.3.1", "", null)]
    [InlineData("1.3.6.1.5.5.7.3.2 1.3.6.1.5.5.7.3.1", "", null)]
    [InlineData("1.3.6.1.5.5.7.3.2", "", TlsObstacle.ServerAuthMissing)]
    [InlineData("1.3.6.1.5.5.8.2.2", "", TlsObstacle.ServerAuthMissing)]
    [InlineData("2.5.29.37.0", "", TlsObstacle.ServerAuthMissing)]
    [InlineData("1.3.6.1.5.5.7.3.1", "DigitalSignature", null)]
    [InlineData("1.3.6.1.5.5.7.3.1", "DigitalSignature, KeyEncipherment", null)]
    [InlineData("1.3.6.1.5.5.7.3.1", "KeyEncipherment", TlsObstacle.DigitalSignatureMissing)]
    [InlineData("1.3.6.1.5.5.7.3.2", "KeyEncipherment", TlsObstacle.ServerAuthMissing)]
    public void Key_usages_decide(string extended, string usage, TlsObstacle? obstacle)
    {
        var oids = new OidCollection();
        foreach (var oid in extended.Split(' ', StringSplitOptions.RemoveEmptyEntries)) oids.Add(new Oid(oid));
        X509Extension[] extensions =
        [
            .. oids.Count > 0 ? new[] { new X509EnhancedKeyUsageExtension(oids, critical: false) } : [],
            .. usage.Length > 0
                ? new[] { new X509KeyUsageExtension(Enum.Parse<X509KeyUsageFlags>(usage), critical: true) }
                : [],
        ];

        Assert.Equal(obstacle, TlsSuitability.Find(TlsCertificates.Issued(extensions), [TestKeys.Ca]));
    }

    [Theory]
    [InlineData("0500")]
    [InlineData("30050601")]
    [InlineData("")]
    public void A_damaged_extended_key_usage_cannot_serve(string damaged) =>
        Assert.Equal(
            TlsObstacle.UsageUnreadable, TlsSuitability.Find(TlsCertificates.Damaged(damaged), [TestKeys.Ca]));

    [Fact]
    public void A_signature_with_SHA1_cannot_serve_and_neither_can_one_above_it()
    {
        using var weak = TlsCertificates.Sha1();

        Assert.Equal(TlsObstacle.SignatureWeak, TlsSuitability.Find(weak, [TestKeys.Ca]));
        Assert.Equal(TlsObstacle.SignatureWeak, TlsSuitability.Find(TestKeys.Certificate, [weak]));
    }

    [Fact]
    public void A_self_signed_certificate_is_exempt_because_nobody_relies_on_its_signature()
    {
        var der = TestKeys.Certificate.RawData;
        var sha1 = Convert.FromHexString(
            Convert.ToHexString(der).Replace(Sha256WithRsa, Sha1WithRsa, StringComparison.Ordinal));
        using var certificate = X509CertificateLoader.LoadCertificate(sha1);

        Assert.Equal("sha1RSA", certificate.SignatureAlgorithm.FriendlyName);
        Assert.Null(TlsSuitability.Find(certificate, []));
    }

    [Fact]
    public void A_certificate_for_another_key_cannot_serve()
    {
        var certificate = TestKeys.IssuedByCa(TestKeys.First, "CN=mfp");
        MachineKey With(RemoteUi.Core.Keys.PrivateKey key) =>
            new(Guid.NewGuid(), "tls", key, certificate, [], default, isDefault: false, KeyUse.Tls);

        Assert.Null(TlsSuitability.Find(With(TestKeys.First)));
        Assert.Equal(TlsObstacle.KeyDiffers, TlsSuitability.Find(With(TestKeys.Second)));
    }
}
