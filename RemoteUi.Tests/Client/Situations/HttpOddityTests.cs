using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>What servers and networks do to the answer of a PKIOperation.</summary>
public class HttpOddityTests(FakeCaHost host) : Situation(host)
{
    private const string Operation = "PKIOperation";

    [Theory]
    [InlineData(null)]
    [InlineData("application/octet-stream")]
    [InlineData("APPLICATION/X-PKI-MESSAGE")]
    [InlineData("application/x-pki-message; charset=utf-8")]
    [InlineData("text/html; charset=utf-8")]
    [InlineData("nonsense")]
    public Task Any_Content_Type_is_a_hint_only(string? contentType) => IssuedAsync(HttpLies.ContentType(contentType));

    [Fact]
    public Task A_CertRep_in_HTTP_500_is_read() => IssuedAsync(HttpLies.Status(Operation, 500));

    [Fact]
    public async Task A_FAILURE_in_HTTP_500_is_read_as_one()
    {
        var answer = await EnrollAsync(new FakeAuthority(HttpLies.Status(Operation, 500)) { FailsWith = "2" });
        Assert.Equal(2, Assert.IsType<EnrollmentResult.Failed>(answer).FailInfo);
    }

    [Fact]
    public async Task An_HTTP_error_is_told_with_its_status_and_text()
    {
        var fault = await UnansweredAsync(Cause.HttpError, HttpLies.Error(Operation, 403, "profile is disabled"));
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
    public async Task An_HTTP_error_may_pass_or_not(int status, bool mayPass) =>
        Assert.Equal(mayPass, (await UnansweredAsync(Cause.HttpError, HttpLies.Error(Operation, status))).MayPass);

    [Fact]
    public Task A_page_of_HTML_is_called_one() => RefusedAsync(Cause.HtmlAnswer, HttpLies.Html(Operation));

    [Fact]
    public Task An_empty_body_is_called_one() => RefusedAsync(Cause.EmptyAnswer, HttpLies.Empty(Operation));

    [Fact]
    public Task Half_a_message_is_malformed() => RefusedAsync(Cause.Malformed, CertRepLies.CutShort);

    [Fact]
    public Task A_huge_body_is_too_large() => RefusedAsync(Cause.AnswerTooLarge, HttpLies.Huge(Operation));

    [Fact]
    public Task A_chunked_body_is_read() => IssuedAsync(HttpLies.Delivery(Operation, FakeDelivery.Chunked));

    [Fact]
    public Task A_connection_closed_in_the_middle_is_lost() =>
        UnansweredAsync(Cause.ConnectionLost, HttpLies.Delivery(Operation, FakeDelivery.Half));

    [Fact]
    public Task A_connection_closed_before_the_answer_is_lost() =>
        UnansweredAsync(Cause.ConnectionLost, HttpLies.Delivery(Operation, FakeDelivery.Nothing));

    [Fact]
    public async Task A_slow_drip_is_given_up_at_the_time_set()
    {
        var dripping = new TaskCompletionSource();
        var enrolling = EnrollAsync(
            HttpLies.Delivery(Operation, FakeDelivery.Drip),
            Lie.InHttp("tells of the drip", Operation, _ => dripping.SetResult()));
        await dripping.Task;
        Client.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(Cause.NoAnswerInTime, Assert.IsType<EnrollmentResult.NoReply>(await enrolling).Fault.Cause);
    }

    [Fact]
    public async Task After_a_lost_connection_the_same_bytes_are_sent_again()
    {
        var losses = 0;
        var authority = new FakeAuthority(
            Lie.InHttp(
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
    public async Task POST_answered_405_becomes_GET_for_the_rest_of_the_transaction()
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
    public async Task A_GET_too_long_for_the_server_is_called_so()
    {
        var authority = new FakeAuthority(HttpLies.RefusesLongAddresses) { TakesPost = false };
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
    public async Task Endless_redirects_are_refused()
    {
        var answer = await Client.GetCaAsync(
            Serve(
                new(
                    Lie.InHttp(
                        "redirects for ever", "GetCACert",
                        draft => (draft.Status, draft.Location) = (302, "/again")))));
        Assert.Equal(Cause.RedirectRefused, Assert.IsType<CaResult.NoReply>(answer).Fault.Cause);
    }
}
