using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Requests that are enveloped for other certificates of the CA than the first one.</summary>
public sealed class NextCaTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public NextCaTests() => client = new TestClient(bench);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_request_enveloped_for_the_next_CA_is_issued_by_it_and_answered_by_the_current_one()
    {
        var next = Next();

        var reply = client.Send(client.PkcsReq(recipient: next).Build());

        Assert.Equal(next.Subject, reply.Certificate(client.Key).Issuer);
        Assert.Equal(bench.Administration.CaCertificate, reply.Signer.Certificate);
        Assert.Equal(KeyIdOf(next), AuthorityOf(reply.Certificate(client.Key)));
    }

    [Fact]
    public void A_held_request_for_the_next_CA_is_issued_by_it_when_approved()
    {
        var next = Next();
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        Assert.Equal("3", client.Send(client.PkcsReq(recipient: next).Build()).Status);
        bench.Restart();

        Assert.True(bench.Administration.Approve(1));

        Assert.Equal(next.Subject, new TestClient(bench).Poll().Certificate(client.Key).Issuer);
    }

    [Fact]
    public void One_key_gets_a_certificate_of_each_CA_in_one_transaction()
    {
        var current = client.Enrolled();

        var coming = client.Send(client.PkcsReq(recipient: Next()).Build()).Certificate(client.Key);

        Assert.NotEqual(current.Issuer, coming.Issuer);
        Assert.Equal(current, client.Enrolled());
    }

    [Fact]
    public void With_RAs_a_request_enveloped_for_the_CA_is_served_too()
    {
        bench.Set(behavior => behavior with { Certificates = CertificateSet.CaAndTwoRas });

        Assert.Equal("0", client.Send(client.PkcsReq(recipient: bench.Administration.CaCertificate).Build()).Status);
    }

    private X509Certificate2 Next()
    {
        var signed = new SignedCms();
        signed.Decode(bench.Server.Answer("GetNextCACert", []).Body);
        var set = new SignedCms();
        set.Decode(signed.ContentInfo.Content);
        return Assert.Single(set.Certificates);
    }

    private static string? KeyIdOf(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Single().SubjectKeyIdentifier;

    private static string AuthorityOf(X509Certificate2 certificate) => Convert.ToHexString(
        certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().Single().KeyIdentifier!.Value.Span);
}
