using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>The next CA becomes the current one (RFC 8894, 4.7).</summary>
public sealed class RolloverTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public RolloverTests() => client = new TestClient(bench);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Without_a_next_CA_nothing_rolls_over()
    {
        Assert.Null(bench.Succession.Next);
        Assert.False(bench.Succession.RollOver());
        Assert.Equal(1, bench.Succession.Current.Number);
    }

    [Fact]
    public void The_next_CA_that_a_client_asked_for_becomes_the_current_one()
    {
        var next = Next();

        Assert.True(bench.Succession.RollOver());

        Assert.Equal(next.RawData, bench.Server.Answer("GetCACert", []).Body);
        Assert.Equal(next.Subject, client.Enrolled().Issuer);
    }

    [Fact]
    public void A_next_CA_can_be_made_before_a_client_asks()
    {
        bench.Succession.MakeNext();
        bench.Succession.MakeNext();

        Assert.Equal(bench.Succession.Next!.Chain[0], Next().RawData);
    }

    [Fact]
    public void The_CA_after_it_is_signed_by_the_one_that_is_current_now()
    {
        Next();
        Assert.True(bench.Succession.RollOver());
        bench.Restart();

        var signed = Signed();

        Assert.Equal(bench.Administration.CaCertificate, signed.SignerInfos[0].Certificate);
        Assert.Equal((2, 3), (bench.Succession.Current.Number, bench.Succession.Next!.Number));
    }

    [Fact]
    public void A_certificate_that_the_next_CA_issued_before_is_repeated_after_the_rollover()
    {
        var early = client.Send(client.PkcsReq(recipient: Next()).Build()).Certificate(client.Key);
        Assert.True(bench.Succession.RollOver());

        Assert.Equal(early, client.Enrolled());
    }

    [Fact]
    public void The_old_CA_still_answers_for_its_certificates()
    {
        var old = client.Enrolled();
        var oldCa = bench.Administration.CaCertificate;
        Next();
        Assert.True(bench.Succession.RollOver());

        var reply = client.Send(new ScepMessageBuilder
        {
            Signer = Requests.SelfSigned(client.Key),
            Recipient = oldCa,
            Content = Requests.IssuerAndSerialNumber(oldCa.SubjectName.RawData, old.SerialNumberBytes.Span),
            MessageType = 21,
        }.Build());

        Assert.Equal(oldCa, reply.Signer.Certificate);
        Assert.Equal(old, reply.Certificate(client.Key));
    }

    [Fact]
    public void With_RAs_the_next_CA_gets_its_own()
    {
        bench.Set(behavior => behavior with { Certificates = CertificateSet.CaAndRa });
        Next();
        Assert.True(bench.Succession.RollOver());

        var set = new SignedCms();
        set.Decode(bench.Server.Answer("GetCACert", []).Body);

        Assert.Equal(2, set.Certificates.Count);
        Assert.All(
            set.Certificates, one => Assert.Equal(bench.Administration.CaCertificate.Subject, one.Issuer));
    }

    private SignedCms Signed()
    {
        var signed = new SignedCms();
        signed.Decode(bench.Server.Answer("GetNextCACert", []).Body);
        signed.CheckSignature(verifySignatureOnly: true);
        return signed;
    }

    private X509Certificate2 Next()
    {
        var set = new SignedCms();
        set.Decode(Signed().ContentInfo.Content);
        return Assert.Single(set.Certificates);
    }
}
