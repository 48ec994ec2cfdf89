using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>Tests the other two results of SCEP, FAILURE and PENDING (RFC 8894, 3.2.1.3 and 3.2.1.4).</summary>
public class PendingAndFailureTests(FakeCaHost host) : ClientAgainstFakeCa(host)
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_request_pending_n_times_is_issued_at_the_next_poll(int times)
    {
        var authority = new FakeAuthority { PendingAnswers = times };
        var url = Serve(authority);
        var order = Enrollee.Order();
        var ca = await Client.FindCaAsync(url);
        var answer = await Client.EnrollAsync(url, order);
        for (var polls = 0; answer is EnrollmentResult.Pending && polls < 10; polls++)
            answer = await Client.PollAsync(url, ca, order);

        Assert.IsType<EnrollmentResult.Issued>(answer);
        Assert.Equal(times + 1, authority.Requests.Count);
        Assert.Single(authority.Requests.Select(request => request.TransactionId).Distinct());
        Assert.Equal(
            times + 1,
            authority.Requests.Select(request => Convert.ToHexString(request.SenderNonce)).Distinct().Count());
    }

    [Fact]
    public async Task A_request_pending_forever_is_pending_at_every_poll()
    {
        var url = Serve(new() { PendingAnswers = int.MaxValue });
        var order = Enrollee.Order();
        Assert.IsType<EnrollmentResult.Pending>(await Client.EnrollAsync(url, order));
        var ca = await Client.FindCaAsync(url);
        for (var polls = 0; polls < 5; polls++)
            Assert.IsType<EnrollmentResult.Pending>(await Client.PollAsync(url, ca, order));
    }

    [Fact]
    public async Task An_HTTP_error_in_reply_to_a_poll_means_that_the_server_cannot_be_polled()
    {
        var answers = 0;
        var url =
            Serve(new(Quirk.InHttp("polls fail", "PKIOperation", draft => draft.Status = answers++ == 0 ? 200 : 501),
            Quirk.InHttp(
                "polls are empty", "PKIOperation",
                draft => draft.Body = answers > 1 ? [] : draft.Body))
            {
                PendingAnswers =
                int.MaxValue
            });
        var order = Enrollee.Order();
        Assert.IsType<EnrollmentResult.Pending>(await Client.EnrollAsync(url, order));
        var answer = Assert.IsType<EnrollmentResult.NoReply>(
            await Client.PollAsync(url, await Client.FindCaAsync(url), order));
        Assert.Equal(Cause.PollNotSupported, answer.Fault.Cause);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("2", 2)]
    [InlineData("3", 3)]
    [InlineData("4", 4)]
    [InlineData("42", 42)]
    [InlineData("nonsense", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public async Task Each_failInfo_is_reported_and_an_unknown_one_kept(string? failInfo, int? number)
    {
        var answer = Assert.IsType<EnrollmentResult.Failed>(
            await EnrollAsync(new FakeAuthority(CertRepQuirks.FailInfo(failInfo)) { FailsWith = "2" }));
        Assert.Equal(number, answer.FailInfo);
        Assert.Equal("as configured", answer.Text);
        Assert.Equal(failInfo, answer.Report.FailInfo);
    }

    [Theory]
    [InlineData(nameof(FakeContent.Absent))]
    [InlineData(nameof(FakeContent.ZeroBytes))]
    [InlineData(nameof(FakeContent.EmptyTag))]
    public async Task FAILURE_with_an_empty_or_absent_eContent_is_read(string content) =>
        Assert.Equal(
            2,
            Assert.IsType<EnrollmentResult.Failed>(
                await EnrollAsync(
                    new FakeAuthority(
                        CertRepQuirks.Content(Enum.Parse<FakeContent>(content)))
                    { FailsWith = "2" })).FailInfo);

    [Theory]
    [InlineData(nameof(FakeContent.Absent))]
    [InlineData(nameof(FakeContent.ZeroBytes))]
    [InlineData(nameof(FakeContent.EmptyTag))]
    public async Task PENDING_with_an_empty_or_absent_eContent_is_read(string content) =>
        Assert.IsType<EnrollmentResult.Pending>(
            await EnrollAsync(
                new FakeAuthority(CertRepQuirks.Content(Enum.Parse<FakeContent>(content))) { PendingAnswers = 1 }));

    [Fact]
    public async Task FAILURE_in_BER_is_read() =>
        Assert.IsType<EnrollmentResult.Failed>(
            await EnrollAsync(new FakeAuthority(CertRepQuirks.Ber) { FailsWith = "2" }));

    [Fact]
    public async Task FAILURE_signed_by_a_stranger_is_rejected()
    {
        var answer = await EnrollAsync(new FakeAuthority(CertRepQuirks.SignedByStranger) { FailsWith = "2" });
        Assert.Equal(Cause.SignerUnknown, Assert.IsType<EnrollmentResult.NotUsable>(answer).Cause);
    }

    [Fact]
    public async Task PENDING_with_a_wrong_recipientNonce_is_rejected()
    {
        var answer = await EnrollAsync(new FakeAuthority(CertRepQuirks.WrongRecipientNonce) { PendingAnswers = 1 });
        Assert.Equal(Cause.RecipientNonceDiffers, Assert.IsType<EnrollmentResult.NotUsable>(answer).Cause);
    }
}
