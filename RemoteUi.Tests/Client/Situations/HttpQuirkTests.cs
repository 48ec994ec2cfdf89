using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>Tests what servers and networks do to the reply to a PKIOperation.</summary>
public class HttpQuirkTests(FakeCaHost host) : ClientAgainstFakeCa(host)
{
    private const string Operation = "PKIOperation";

    [Theory]
    [InlineData(null)]
    [InlineData("application/octet-stream")]
    [InlineData("APPLICATION/X-PKI-MESSAGE")]
    [InlineData("application/x-pki-message; charset=utf-8")]
    [InlineData("text/html; charset=utf-8")]
    [InlineData("nonsense")]
    public Task Any_Content_Type_is_accepted(string? contentType) => IssuedAsync(HttpQuirks.ContentType(contentType));

    [Fact]
    public Task A_CertRep_in_HTTP_500_is_read() => IssuedAsync(HttpQuirks.Status(Operation, 500));

    [Fact]
    public async Task A_FAILURE_in_HTTP_500_is_read()
    {
        var answer = await EnrollAsync(new FakeAuthority(HttpQuirks.Status(Operation, 500)) { FailsWith = "2" });
        Assert.Equal(2, Assert.IsType<EnrollmentResult.Failed>(answer).FailInfo);
    }

    [Fact]
    public async Task An_HTTP_error_is_reported_with_its_status_and_text()
    {
        var fault = await UnansweredAsync(Cause.HttpError, HttpQuirks.Error(Operation, 403, "profile is disabled"));
        Assert.Equal(403, fault.HttpStatus);
        Assert.Contains("profile is disabled", fault.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(408, true)]
    [InlineData(429, true)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    [InlineData(400, false)]
    [InlineData(404, false)]
    [InlineData(500, false)]
    public async Task An_HTTP_error_is_transient_or_not_by_its_status(int status, bool mayPass) =>
        Assert.Equal(mayPass, (await UnansweredAsync(Cause.HttpError, HttpQuirks.Error(Operation, status))).MayPass);

    [Fact]
    public Task An_HTML_page_is_reported_as_HTML() => RefusedAsync(Cause.HtmlAnswer, HttpQuirks.Html(Operation));

    [Fact]
    public Task An_empty_body_is_reported_as_empty() => RefusedAsync(Cause.EmptyAnswer, HttpQuirks.Empty(Operation));

    [Fact]
    public Task Half_a_message_is_malformed() => RefusedAsync(Cause.Malformed, CertRepQuirks.CutShort);

    [Fact]
    public Task A_huge_body_is_too_large() => RefusedAsync(Cause.AnswerTooLarge, HttpQuirks.Huge(Operation));

    [Fact]
    public Task A_chunked_body_is_read() => IssuedAsync(HttpQuirks.Delivery(Operation, FakeDelivery.Chunked));

    [Fact]
    public Task A_connection_closed_in_the_middle_is_lost() =>
        UnansweredAsync(Cause.ConnectionLost, HttpQuirks.Delivery(Operation, FakeDelivery.Half));

    [Fact]
    public Task A_connection_closed_before_the_reply_is_lost() =>
        UnansweredAsync(Cause.ConnectionLost, HttpQuirks.Delivery(Operation, FakeDelivery.Nothing));

    [Fact]
    public async Task A_slow_reply_is_canceled_at_the_configured_timeout()
    {
        var dripping = new TaskCompletionSource();
        var enrolling = EnrollAsync(
            HttpQuirks.Delivery(Operation, FakeDelivery.Drip),
            Quirk.InHttp("tells of the drip", Operation, _ => dripping.SetResult()));
        await dripping.Task;
        Client.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(Cause.NoAnswerInTime, Assert.IsType<EnrollmentResult.NoReply>(await enrolling).Fault.Cause);
    }

    [Fact]
    public async Task After_a_lost_connection_the_same_bytes_are_sent_again()
    {
        var losses = 0;
        var authority = new FakeAuthority(
            Quirk.InHttp(
                "lost once", Operation,
                draft => draft.Delivery = losses++ == 0 ? FakeDelivery.Nothing : FakeDelivery.Whole));
        var server = Client.Server(Serve(authority));
        var ca = await Client.FindCaAsync(server.Url);
        var prepared = Client.Client.Prepare(server, ca, Enrollee.Order());

        Assert.IsType<EnrollmentResult.NoReply>(
            await Client.Client.SendAsync(server, ca, prepared, TestContext.Current.CancellationToken));
        Assert.IsType<EnrollmentResult.Issued>(
            await Client.Client.SendAsync(server, ca, prepared, TestContext.Current.CancellationToken));
        Assert.Equal(authority.Requests[0].Message, authority.Requests[1].Message);
    }

    [Fact]
    public async Task After_HTTP_405_for_POST_the_rest_of_the_transaction_uses_GET()
    {
        var authority = new FakeAuthority { TakesPost = false, PendingAnswers = 1 };
        var url = Serve(authority);
        var order = Enrollee.Order();
        var ca = await Client.FindCaAsync(url);
        var server = Client.Server(url);
        Assert.IsType<EnrollmentResult.Pending>(
            await Client.Client.SendAsync(
                server, ca, Client.Client.Prepare(server, ca, order), TestContext.Current.CancellationToken));
        Assert.IsType<EnrollmentResult.Issued>(await Client.PollAsync(url, ca, order));
        Assert.Equal(
            ["GET GetCACaps", "GET GetCACert", "POST PKIOperation", "GET PKIOperation", "GET PKIOperation"],
            authority.Asked);
    }

    [Fact]
    public async Task A_GET_too_long_for_the_server_is_reported_as_such()
    {
        var authority = new FakeAuthority(HttpQuirks.RefusesLongAddresses) { TakesPost = false };
        var fault = Assert.IsType<EnrollmentResult.NoReply>(await EnrollAsync(authority)).Fault;
        Assert.Equal((Cause.AddressTooLong, 404), (fault.Cause, fault.HttpStatus));
        Assert.False(fault.MayPass);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_followed_with_method_and_body(int status)
    {
        var authority = new FakeAuthority { RedirectsWith = status };
        await IssuedAsync(authority);
        Assert.Equal(2, authority.Asked.Count(asked => asked == "POST PKIOperation"));
        Assert.Single(authority.Requests);
    }

    [Fact]
    public async Task Endless_redirects_are_rejected()
    {
        var answer = await Client.GetCaAsync(
            Serve(
                new(
                    Quirk.InHttp(
                        "redirects for ever", "GetCACert",
                        draft => (draft.Status, draft.Location) = (302, "/again")))));
        Assert.Equal(Cause.RedirectRefused, Assert.IsType<CaResult.NoReply>(answer).Fault.Cause);
    }
}
