using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;

namespace RemoteUi.Tests.Peers;

/// <summary>Checks with openssl that the practice CA's replies are well-formed DER and signed by the CA.</summary>
public sealed class PracticeCaReadByOpenSslTests : IDisposable
{
    private readonly OpenSsl openssl = new();
    private readonly PracticeCaBench bench = new();

    public static TheoryData<AnswerRule> Answers => [AnswerRule.Issue, AnswerRule.Hold, AnswerRule.Refuse];

    public void Dispose()
    {
        openssl.Dispose();
        bench.Dispose();
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void Every_CertRep_is_signed_data_in_DER(AnswerRule answer)
    {
        bench.Set(behavior => behavior with { Answer = answer });
        var file = openssl.File(
            "certrep.der", bench.Server.Answer("PKIOperation", new TestClient(bench).PkcsReq().Build()).Body);

        AssertDer(file);
        Assert.Contains(
            "contentType: pkcs7-signedData",
            openssl.Run("cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", file), StringComparison.Ordinal);
    }

    [Fact]
    public void The_signature_of_a_CertRep_verifies_with_the_CA()
    {
        var file = openssl.File(
            "certrep.der", bench.Server.Answer("PKIOperation", new TestClient(bench).PkcsReq().Build()).Body);
        var ca = openssl.File(
            "ca.pem", System.Text.Encoding.ASCII.GetBytes(bench.Administration.CaCertificate.ExportCertificatePem()));

        openssl.Run(
            "cms", "-verify", "-binary", "-inform", "DER", "-in", file, "-certfile", ca, "-CAfile", ca,
            "-no_check_time", "-purpose", "any", "-out", openssl.PathOf("envelope.der"));

        AssertDer(openssl.PathOf("envelope.der"));
        Assert.Contains(
            "contentType: pkcs7-envelopedData",
            openssl.Run("cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", openssl.PathOf("envelope.der")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CertificateSet.CaAlone)]
    [InlineData(CertificateSet.CaAndTwoRas)]
    public void The_CA_certificates_are_DER(CertificateSet set)
    {
        bench.Set(behavior => behavior with { Certificates = set });

        AssertDer(openssl.File("ca.der", bench.Server.Answer("GetCACert", []).Body));
    }

    private void AssertDer(string file) =>
        Assert.DoesNotContain(
            "l=inf", openssl.Run("asn1parse", "-inform", "DER", "-in", file), StringComparison.Ordinal);
}
