using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

public sealed class CaDistributionTests : IDisposable
{
    private readonly PracticeCaBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(
        CapabilityList.Full, "AES DES3 GetNextCACert POSTPKIOperation Renewal SCEPStandard SHA-1 SHA-256 SHA-512")]
    [InlineData(CapabilityList.TripleDesSha1, "DES3 SHA-1")]
    [InlineData(CapabilityList.None, "")]
    [InlineData(CapabilityList.AesSha2, "AES GetNextCACert POSTPKIOperation Renewal SCEPStandard SHA-256 SHA-512")]
    public void Capabilities_are_as_configured(CapabilityList list, string keywords)
    {
        bench.Set(behavior => behavior with { Capabilities = list });

        var text = Encoding.ASCII.GetString(bench.Server.Answer("GetCACaps", []).Body);

        Assert.Equal(
            keywords.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Without_RAs_only_the_CA_certificate_is_returned()
    {
        var reply = bench.Server.Answer("GetCACert", []);

        Assert.Equal("application/x-x509-ca-cert", reply.ContentType);
        Assert.Equal(bench.Administration.CaCertificate.RawData, reply.Body);
    }

    [Fact]
    public void The_root_certificate_says_that_it_must_not_be_trusted()
    {
        using var root = bench.Administration.CaCertificate;

        Assert.Equal("CN=Remote UI Practice CA (do not trust)", root.Subject);
        Assert.Equal(At.Utc("2036-04-30T23:55"), root.NotAfter);
        Assert.Equal(2048, root.GetRSAPublicKey()!.KeySize);
        Assert.False(root.HasPrivateKey);
    }

    [Theory]
    [InlineData(CertificateSet.CaAndRa, 2)]
    [InlineData(CertificateSet.CaAndTwoRas, 3)]
    public void With_RAs_a_set_of_certificates_issued_by_the_CA_is_returned(CertificateSet set, int count)
    {
        bench.Set(behavior => behavior with { Certificates = set });

        var reply = bench.Server.Answer("GetCACert", []);

        Assert.Equal("application/x-x509-ca-ra-cert", reply.ContentType);
        Assert.Equal(count, Certificates(reply.Body).Count);
        Assert.All(
            Certificates(reply.Body),
            certificate => Assert.Equal(bench.Administration.CaCertificate.Subject, certificate.Issuer));
    }

    [Fact]
    public void Two_RAs_share_signing_and_encryption()
    {
        bench.Set(behavior => behavior with { Certificates = CertificateSet.CaAndTwoRas });
        var client = new TestClient(bench);

        var reply = client.Send(client.PkcsReq(recipient: Ra(X509KeyUsageFlags.KeyEncipherment)).Build());

        Assert.Equal("0", reply.Status);
        Assert.Equal(Ra(X509KeyUsageFlags.DigitalSignature), reply.Signer.Certificate);
    }

    [Fact]
    public void The_signing_RA_decrypts_nothing()
    {
        bench.Set(behavior => behavior with { Certificates = CertificateSet.CaAndTwoRas });
        var client = new TestClient(bench);

        Assert.Equal(
            "2", client.Send(client.PkcsReq(recipient: Ra(X509KeyUsageFlags.DigitalSignature)).Build()).Status);
    }

    [Fact]
    public void The_next_root_is_signed_by_the_current_one()
    {
        var reply = bench.Server.Answer("GetNextCACert", []);

        var signed = new SignedCms();
        signed.Decode(reply.Body);
        signed.CheckSignature(verifySignatureOnly: true);
        Assert.Equal("application/x-x509-next-ca-cert", reply.ContentType);
        Assert.Equal(bench.Administration.CaCertificate, signed.SignerInfos[0].Certificate);
        var next = Assert.Single(Certificates(signed.ContentInfo.Content));
        Assert.NotEqual(
            bench.Administration.CaCertificate.PublicKey.EncodedKeyValue.RawData,
            next.PublicKey.EncodedKeyValue.RawData);
    }

    [Fact]
    public void The_next_root_stays_the_same() => Assert.Equal(Next(), Next());

    [Fact]
    public void An_unknown_operation_returns_400() =>
        Assert.Equal(400, bench.Server.Answer("GetCoffee", []).Status);

    private static X509Certificate2Collection Certificates(byte[] set)
    {
        var signed = new SignedCms();
        signed.Decode(set);
        Assert.Empty(signed.SignerInfos.Cast<SignerInfo>());
        return signed.Certificates;
    }

    private X509Certificate2 Next()
    {
        var signed = new SignedCms();
        signed.Decode(bench.Server.Answer("GetNextCACert", []).Body);
        return Certificates(signed.ContentInfo.Content)[0];
    }

    private X509Certificate2 Ra(X509KeyUsageFlags usage) =>
        Certificates(bench.Server.Answer("GetCACert", []).Body).Single(certificate =>
            certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages == usage);
}
