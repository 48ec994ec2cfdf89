using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa.Faces;

public sealed class NdesFaceTests : IDisposable
{
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public NdesFaceTests()
    {
        bench.Administration.Change(new() { Face = CaFace.Ndes });
        client = new(bench);
    }

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(X509KeyUsageFlags.DigitalSignature, "EnrollmentAgentOffline")]
    [InlineData(X509KeyUsageFlags.KeyEncipherment, "CEPEncryption")]
    public void Its_RAs_have_the_templates_and_the_purpose_of_an_NDES(X509KeyUsageFlags usage, string template)
    {
        var ra = Ra(usage);

        Assert.Equal(template, TextOf(ra, "1.3.6.1.4.1.311.20.2"));
        Assert.Equal(["1.3.6.1.4.1.311.20.2.1"], PurposesOf(ra));
        Assert.Equal(bench.Administration.CaCertificate.Subject, ra.Issuer);
    }

    [Fact]
    public void Requests_are_encrypted_to_one_RA_and_replies_signed_by_the_other()
    {
        var reply = client.Send(
            client.PkcsReq(Password(), Ra(X509KeyUsageFlags.KeyEncipherment)).Build());

        Assert.Equal("0", reply.Status);
        Assert.Equal(Ra(X509KeyUsageFlags.DigitalSignature), reply.Signer.Certificate);
    }

    [Theory]
    [InlineData(null, X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment)]
    [InlineData(X509KeyUsageFlags.DigitalSignature, X509KeyUsageFlags.DigitalSignature)]
    [InlineData(
        X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, X509KeyUsageFlags.DigitalSignature)]
    [InlineData(X509KeyUsageFlags.KeyEncipherment, X509KeyUsageFlags.KeyEncipherment)]
    [InlineData(X509KeyUsageFlags.DataEncipherment, X509KeyUsageFlags.KeyEncipherment)]
    [InlineData(
        X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment,
        X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment)]
    public void The_template_follows_from_the_key_usage_asked_for(
        X509KeyUsageFlags? asked, X509KeyUsageFlags issued)
    {
        var certificate = Enroll(asked);

        Assert.Equal(issued, UsagesOf(certificate));
        Assert.Equal("IPSECIntermediateOffline", TextOf(certificate, "1.3.6.1.4.1.311.20.2"));
    }

    /// <summary>The default template serves no https and no log-in by TLS.</summary>
    [Fact]
    public void The_default_template_has_neither_serverAuth_nor_clientAuth() =>
        Assert.Equal(["1.3.6.1.5.5.8.2.2"], PurposesOf(Enroll(null)));

    /// <summary>The template is chosen when the request comes, and kept with it.</summary>
    [Fact]
    public void A_request_that_waits_is_issued_by_its_template_also_after_a_restart()
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        Assert.Equal("3", client.Send(Message(X509KeyUsageFlags.DigitalSignature)).Status);
        bench.Restart();
        bench.Set(behavior => behavior with { Face = CaFace.Plain });

        bench.Administration.Approve(1);

        using var issued = X509CertificateLoader.LoadCertificate(bench.Administration.Find(1)!.Certificate!);
        Assert.Equal(X509KeyUsageFlags.DigitalSignature, UsagesOf(issued));
        Assert.Equal(CertificateTemplate.Signature, bench.Administration.Find(1)!.Template);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_security_identifier_is_there_on_wish(bool wished)
    {
        bench.Set(behavior => behavior with { HasSidExtension = wished });

        var sid = Enroll(null).Extensions.SingleOrDefault(one => one.Oid!.Value == "1.3.6.1.4.1.311.25.2");

        Assert.Equal(wished, sid is not null);
        if (sid is null) return;
        Assert.False(sid.Critical);
        Assert.Contains("S-1-5-21-", Encoding.ASCII.GetString(sid.RawData), StringComparison.Ordinal);
        Assert.StartsWith(
            "3041A03F060A2B060104018237190201A031", Convert.ToHexString(sid.RawData), StringComparison.Ordinal);
    }

    [Fact]
    public void A_RenewalReq_is_refused_although_the_certificate_is_valid_without_a_text()
    {
        var old = client.Enroll(Password()).Certificate(client.Key);

        var refused = client.Renew(old, TestKeys.Second, "renewal");

        Assert.Equal(("2", "2", null), (refused.Status, refused.FailInfo, refused.FailInfoText));
        Assert.StartsWith(
            "An NDES does not take RenewalReq", bench.Administration.Register[0].FailInfoText,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_PKCSReq_that_is_signed_with_the_old_certificate_renews_without_a_password()
    {
        var old = client.Enroll(Password()).Certificate(client.Key).CopyWithPrivateKey(client.Key);

        var renewed = client.Send(new ScepMessageBuilder
        {
            Signer = old,
            Recipient = bench.Administration.CaCertificate,
            Content = Requests.Csr(TestKeys.Second),
            TransactionId = "renewal",
        }.Build());

        Assert.Equal("0", renewed.Status);
        Assert.True(bench.Administration.Register[0].IsRenewal);
    }

    [Fact]
    public void Without_an_operation_it_shows_a_page()
    {
        var reply = bench.Server.Answer("", []);

        Assert.Equal((200, "text/html; charset=utf-16"), (reply.Status, reply.ContentType));
        Assert.Contains("<HTML>", Encoding.Unicode.GetString(reply.Body), StringComparison.Ordinal);
    }

    [Fact]
    public void It_knows_no_next_CA() => Assert.Equal(404, bench.Server.Answer("GetNextCACert", []).Status);

    private static X509KeyUsageFlags UsagesOf(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages;

    private static IEnumerable<string?> PurposesOf(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages
            .Cast<System.Security.Cryptography.Oid>()
            .Select(purpose => purpose.Value);

    /// <summary>Reads an extension that is a BMPString of less than 64 characters.</summary>
    private static string TextOf(X509Certificate2 certificate, string oid)
    {
        var value = certificate.Extensions.Single(extension => extension.Oid!.Value == oid).RawData;
        Assert.Equal(0x1E, value[0]);
        return Encoding.BigEndianUnicode.GetString(value.AsSpan(2));
    }

    private X509Certificate2 Ra(X509KeyUsageFlags usage)
    {
        var set = new SignedCms();
        set.Decode(bench.Server.Answer("GetCACert", []).Body);
        return set.Certificates.Single(certificate => UsagesOf(certificate) == usage);
    }

    private string Password() => bench.Administration.MakeOneTimePassword();

    private X509Certificate2 Enroll(X509KeyUsageFlags? asked) =>
        client.Send(Message(asked)).Certificate(client.Key);

    private byte[] Message(X509KeyUsageFlags? asked) => new ScepMessageBuilder
    {
        Signer = Requests.SelfSigned(client.Key),
        Recipient = bench.Administration.CaCertificate,
        Content = Requests.CsrWith(client.Key, request =>
        {
            request.OtherRequestAttributes.Add(Requests.Password(Password()));
            if (asked is { } usage) request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        }),
    }.Build();
}
