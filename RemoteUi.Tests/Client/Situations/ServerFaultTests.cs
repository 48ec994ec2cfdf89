using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>What a server asks for or cannot do, each named as what it is.</summary>
public sealed class ServerFaultTests(FakeCaHost host) : ClientAgainstFakeCa(host)
{
    [Theory]
    [InlineData(407, "", Cause.ProxyAuthenticationRequired)]
    [InlineData(413, "", Cause.RequestTooLarge)]
    [InlineData(400, "Client sent an HTTP request to an HTTPS server.", Cause.TlsExpected)]
    [InlineData(400, "no such profile", Cause.HttpError)]
    public async Task An_HTTP_error_has_the_cause_that_it_means(int status, string words, Cause cause)
    {
        var answer = Assert.IsType<CaResult.NoReply>(
            await Client.GetCaAsync(Serve(new(HttpQuirks.Error("GetCACert", status, words)))));
        Assert.Equal((cause, status), (answer.Fault.Cause, answer.Fault.HttpStatus));
        Assert.Contains(words, answer.Fault.Evidence, StringComparison.Ordinal);
    }

    [Theory, InlineData("GetCACert"), InlineData("PKIOperation")]
    public async Task A_plain_text_is_shown_as_the_words_of_the_server(string operation)
    {
        var url = Serve(new(HttpQuirks.Body(operation, Encoding.UTF8.GetBytes("license expired"))));
        var (cause, evidence) = operation == "GetCACert"
            ? await Client.GetCaAsync(url) is CaResult.NotUsable ca ? (ca.Cause, ca.Evidence) : default
            : await Client.EnrollAsync(url, Enrollee.Order()) is EnrollmentResult.NotUsable reply
                ? (reply.Cause, reply.Evidence)
                : default;
        Assert.Equal(Cause.PlainTextReply, cause);
        Assert.Contains("license expired", evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipient_key_of_1024_bits_is_refused_unless_the_settings_allow_it()
    {
        using var key = MadeKeys.Next(1024);
        var request = new CertificateRequest("CN=Short", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var authority = new FakeAuthority
        {
            Certificates = [request.CreateSelfSigned(FakeIdentity.From, FakeIdentity.Until)],
        };

        Assert.Equal(
            Cause.RecipientKeyTooWeak,
            Assert.IsType<CaResult.NotUsable>(await Client.GetCaAsync(Serve(authority))).Cause);
        using var lenient = new Enrollee { Demands = new() { MinRecipientKey = 1024 } };
        var found = Assert.IsType<CaResult.Found>(await lenient.GetCaAsync(Serve(authority)));
        Assert.Contains(Remark.Of(RemarkCode.RecipientKeyWeak, "CN=Short", "1024"), found.Report.Remarks);
    }

    [Fact]
    public async Task A_CA_over_http_without_a_fingerprint_was_not_authenticated()
    {
        var open = await Client.GetCaAsync(Serve(new()));
        using var pinned = new Enrollee
        {
            Fingerprint = FakeIdentities.Ca.Certificate.GetCertHashString(HashAlgorithmName.SHA256),
        };
        var closed = await pinned.GetCaAsync(Serve(new()));

        Assert.Contains(Remark.Of(RemarkCode.CaNotAuthenticated), open.Report.Remarks);
        Assert.DoesNotContain(Remark.Of(RemarkCode.CaNotAuthenticated), closed.Report.Remarks);
    }

    [Fact]
    public async Task The_report_says_what_was_asked_for_and_where()
    {
        var url = Serve(new());
        var issued = Assert.IsType<EnrollmentResult.Issued>(await Client.EnrollAsync(url, Enrollee.Order("secret")));

        Assert.Equal(
            new ReportedRequest(2048, Core.Keys.SignatureHash.Sha256, true, true, RequestSigning.SelfSigned),
            issued.Report.Asked);
        Assert.Equal(url.AbsoluteUri, Assert.Single(issued.Report.Exchanges).Address);
    }
}
