using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Builders;
using static RemoteUi.Core.Enrollment.AfterNoReply;
using static RemoteUi.Core.Enrollment.RequestOrigin;
using static RemoteUi.Core.Enrollment.RequestState;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Tests the rule for the next step of a request, without a machine.</summary>
public class IssuancePolicyTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(60);
    private static readonly CommunicationFault Passing = new(Cause.NoConnection, null, "refused");
    private static readonly CommunicationFault Lasting = new(Cause.HttpError, 404, "HTTP 404");

    [Theory]
    [InlineData(Accepted, typeof(NextStep.MakeKey))]
    [InlineData(KeyMade, typeof(NextStep.Send))]
    [InlineData(Sending, typeof(NextStep.AskAfter))]
    [InlineData(Issued, typeof(NextStep.Register))]
    [InlineData(Successful, typeof(NextStep.Done))]
    [InlineData(Deferred, typeof(NextStep.Done))]
    [InlineData(Failed, typeof(NextStep.Done))]
    public void A_request_that_is_not_waiting_takes_the_step_of_its_state(RequestState state, Type step) =>
        Assert.All(
            [ARequest.ByHand(), ARequest.ByTimer()],
            request => Assert.IsType(step, IssuancePolicy.NextStep(request.In(state).Build(), ARequest.Noon)));

    [Theory]
    [InlineData(60, true)]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(-86400, false)]
    [InlineData(61, false)]
    [InlineData(3660, false)]
    public void A_request_waits_for_its_attempt_unless_that_is_further_ahead_than_the_interval(
        int secondsAhead, bool waits)
    {
        var at = ARequest.Noon.AddSeconds(secondsAhead);
        var waiting = ARequest.ByTimer().Polled(3, Interval).NextAttemptAt(at);
        NextStep until = new NextStep.WaitUntil(at);

        Assert.Equal(
            waits ? until : new NextStep.Poll(), IssuancePolicy.NextStep(waiting.In(Pending).Build(), ARequest.Noon));
        Assert.Equal(
            waits ? until : new NextStep.SendAgain(),
            IssuancePolicy.NextStep(waiting.In(Unanswered).Sent(true).Build(), ARequest.Noon));
        Assert.Equal(
            waits ? until : new NextStep.Send(),
            IssuancePolicy.NextStep(waiting.In(Unanswered).Sent(false).Build(), ARequest.Noon));
    }

    [Fact]
    public void A_pending_request_without_a_next_attempt_is_deferred() =>
        Assert.IsType<NextStep.Defer>(IssuancePolicy.NextStep(ARequest.ByHand().In(Pending).Build(), ARequest.Noon));

    [Fact]
    public void A_request_checked_again_manually_is_polled_at_once() =>
        Assert.IsType<NextStep.Poll>(
            IssuancePolicy.NextStep(ARequest.ByHand().In(Pending).NextAttemptAt(ARequest.Noon).Build(), ARequest.Noon));

    [Fact]
    public void Only_a_manual_request_that_was_not_sent_is_lost_at_a_start() =>
        Assert.Equal(
            [(ByHand, Accepted), (ByHand, KeyMade)],
            from origin in Enum.GetValues<RequestOrigin>()
            from state in Enum.GetValues<RequestState>()
            where IssuancePolicy.IsLostAtStart(From(origin).In(state).Build())
            select (origin, state));

    [Theory]
    [InlineData(KeyMade, false, Fail)]
    [InlineData(Sending, false, Fail)]
    [InlineData(Sending, true, LeaveOpen)]
    [InlineData(Unanswered, true, LeaveOpen)]
    [InlineData(Pending, false, Defer)]
    [InlineData(Pending, true, Defer)]
    public void A_transient_error_of_a_manual_request_depends_on_its_state(
        RequestState state, bool wasAskedAfter, AfterNoReply then) =>
        Assert.Equal(
            then, IssuancePolicy.AfterNoReply(ARequest.ByHand().In(state).Build(), Passing, wasAskedAfter));

    [Theory]
    [InlineData(KeyMade, false, Fail)]
    [InlineData(Sending, false, Fail)]
    [InlineData(Sending, true, LeaveOpen)]
    [InlineData(Pending, false, Defer)]
    [InlineData(Pending, true, Defer)]
    public void A_permanent_error_of_a_manual_request_fails_or_defers_it(
        RequestState state, bool wasAskedAfter, AfterNoReply then) =>
        Assert.Equal(
            then, IssuancePolicy.AfterNoReply(ARequest.ByHand().In(state).Build(), Lasting, wasAskedAfter));

    [Theory]
    [InlineData(KeyMade, 0, TryLater)]
    [InlineData(KeyMade, 2, TryLater)]
    [InlineData(KeyMade, 3, Fail)]
    [InlineData(Sending, 0, TryLater)]
    [InlineData(Sending, 2, TryLater)]
    [InlineData(Sending, 3, Fail)]
    [InlineData(Unanswered, 0, TryLater)]
    [InlineData(Unanswered, 1, TryLater)]
    [InlineData(Unanswered, 2, Fail)]
    [InlineData(Unanswered, 3, Fail)]
    [InlineData(Pending, 0, TryLater)]
    [InlineData(Pending, 1, TryLater)]
    [InlineData(Pending, 2, Defer)]
    [InlineData(Pending, 3, Defer)]
    public void A_transient_error_of_a_scheduled_request_is_retried_up_to_three_polls(
        RequestState state, int pollsDone, AfterNoReply then) =>
        Assert.All([false, true], wasAskedAfter => Assert.Equal(
            then == Fail && wasAskedAfter ? LeaveOpen : then, After(state, pollsDone, Passing, wasAskedAfter)));

    [Theory]
    [InlineData(Cause.ConnectionLost, Sending, LeaveOpen)]
    [InlineData(Cause.NoAnswerInTime, Sending, LeaveOpen)]
    [InlineData(Cause.NoConnection, Sending, Fail)]
    [InlineData(Cause.TlsFailed, Sending, Fail)]
    [InlineData(Cause.ConnectionLost, KeyMade, Fail)]
    public void A_request_whose_reply_was_lost_stays_open(Cause cause, RequestState state, AfterNoReply then) =>
        Assert.All(
            [ARequest.ByHand(), ARequest.ByTimer().Polled(0, TimeSpan.Zero)],
            request => Assert.Equal(
                then, IssuancePolicy.AfterNoReply(request.In(state).Build(), new(cause, null, ""), false)));

    [Theory]
    [InlineData(1, Fail)]
    [InlineData(2, LeaveOpen)]
    public void A_scheduled_request_sent_before_stays_open_after_the_last_attempt(int timesSent, AfterNoReply then)
    {
        var sent = Enumerable.Repeat(new RequestStep(RequestStepKind.RequestSent, ARequest.Noon), timesSent);
        var request = ARequest.ByTimer().Polled(0, TimeSpan.Zero).In(Sending).Having([.. sent]).Build();
        Assert.Equal(then, IssuancePolicy.AfterNoReply(request, Passing, wasAskedAfter: false));
        Assert.Equal(then, IssuancePolicy.AfterNoReply(request, Lasting, wasAskedAfter: false));
        Assert.Equal(then, IssuancePolicy.AfterStrayReply(request, wasAskedAfter: false));
    }

    [Theory, InlineData(KeyMade), InlineData(Sending), InlineData(Unanswered)]
    public void A_permanent_error_fails_a_scheduled_request_whatever_polls_are_left(RequestState state) =>
        Assert.All([0, 2, 3], pollsDone => Assert.Equal(Fail, After(state, pollsDone, Lasting, wasAskedAfter: false)));

    [Theory, InlineData(KeyMade, Fail), InlineData(Sending, Fail), InlineData(Pending, Defer)]
    public void A_transient_error_ends_a_scheduled_request_without_polling(RequestState state, AfterNoReply then) =>
        Assert.Equal(
            then,
            IssuancePolicy.AfterNoReply(
                ARequest.ByTimer().Polled(0, TimeSpan.Zero).In(state).Build(), Passing, wasAskedAfter: false));

    [Theory, InlineData(0, TryLater), InlineData(1, TryLater), InlineData(2, Defer), InlineData(3, Defer)]
    public void An_error_spends_a_poll_of_a_pending_scheduled_request(int pollsDone, AfterNoReply then) =>
        Assert.Equal(then, After(Pending, pollsDone, Lasting, wasAskedAfter: false));

    [Theory]
    [InlineData(ByHand, Pending, false, Defer)]
    [InlineData(ByHand, Sending, false, Fail)]
    [InlineData(ByHand, Sending, true, LeaveOpen)]
    [InlineData(ByTimer, Pending, false, TryLater)]
    [InlineData(ByTimer, Sending, false, Fail)]
    [InlineData(ByTimer, Sending, true, TryLater)]
    public void A_reply_that_is_not_authenticated_never_ends_a_transaction_that_the_server_holds(
        RequestOrigin origin, RequestState state, bool wasAskedAfter, AfterNoReply then) =>
        Assert.Equal(
            then,
            IssuancePolicy.AfterStrayReply(From(origin).Polled(3, Interval).In(state).Build(), wasAskedAfter));

    [Fact]
    public void A_stray_reply_to_the_last_poll_of_a_scheduled_request_defers_it() =>
        Assert.Equal(
            Defer,
            IssuancePolicy.AfterStrayReply(
                ARequest.ByTimer().Polled(3, Interval).In(Pending).AfterPolls(3).Build(), wasAskedAfter: false));

    [Fact]
    public void In_every_state_a_missing_reply_leads_to_an_allowed_transition() =>
        Assert.All(
            from origin in Enum.GetValues<RequestOrigin>()
            from state in Enum.GetValues<RequestState>()
            from fault in new[] { Passing, Lasting }
            from pollsDone in Enumerable.Range(0, 4)
            from wasAskedAfter in new[] { false, true }
            let request = From(origin).Polled(3, Interval).In(state).AfterPolls(pollsDone).Build()
            select (request, fault, wasAskedAfter, Then: IssuancePolicy.AfterNoReply(request, fault, wasAskedAfter)),
            one =>
            {
                if (one.Then == TryLater)
                    Assert.True(one is { request.Origin: ByTimer, request.PollsDone: < 3 });
                if (one is { Then: TryLater, request.State: not Pending }) Assert.True(one.fault.MayPass);
                if (one.Then == LeaveOpen)
                    Assert.True(one.wasAskedAfter);
                if (one.Then == Defer) Assert.Equal(Pending, one.request.State);
            });

    [Theory]
    [InlineData(RequestSigning.Renewal, RequestSigning.OldCertificate)]
    [InlineData(RequestSigning.OldCertificate, RequestSigning.SelfSigned)]
    [InlineData(RequestSigning.SelfSigned, null)]
    public void A_refused_renewal_falls_back_step_by_step(RequestSigning refused, RequestSigning? next) =>
        Assert.Equal(next, IssuancePolicy.Fallback(refused));

    [Theory]
    [InlineData(null, true)]
    [InlineData(400, false)]
    [InlineData(404, false)]
    [InlineData(407, false)]
    [InlineData(408, true)]
    [InlineData(409, false)]
    [InlineData(429, true)]
    [InlineData(500, false)]
    [InlineData(501, false)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    [InlineData(505, false)]
    public void Only_a_missing_reply_or_a_retryable_status_is_transient(int? status, bool mayPass) =>
        Assert.Equal(mayPass, new CommunicationFault(Cause.HttpError, status, "").MayPass);

    private static ARequest From(RequestOrigin origin) => origin == ByHand ? ARequest.ByHand() : ARequest.ByTimer();

    private static AfterNoReply After(
        RequestState state, int pollsDone, CommunicationFault fault, bool wasAskedAfter) =>
        IssuancePolicy.AfterNoReply(
            ARequest.ByTimer().Polled(3, Interval).In(state).AfterPolls(pollsDone).Build(), fault, wasAskedAfter);
}
