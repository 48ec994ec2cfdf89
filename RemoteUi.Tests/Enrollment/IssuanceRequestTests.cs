using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Builders;
using static RemoteUi.Tests.Builders.ARequest;

namespace RemoteUi.Tests.Enrollment;

public class IssuanceRequestTests
{
    private static readonly RequestError Refused = new(RequestErrorKind.Scep, 2, Cause.ServerRefused, null);

    public static TheoryData<RequestState, RequestEvent> EveryPair => RequestTransitionsTests.EveryPair;

    [Theory, MemberData(nameof(EveryPair))]
    public void An_event_that_the_table_does_not_allow_throws_and_changes_no_state(
        RequestState state, RequestEvent happened)
    {
        var request = (state == RequestState.Failed ? ByHand().KeepingKey() : ByTimer()).In(state).Build();
        if (happened == RequestEvent.CheckedAgain) request = ByHand().In(state).KeepingKey().Build();

        if (RequestTransitions.Find(state, happened) is { } to)
        {
            Happen(request, happened);
            Assert.Equal(to, request.State);
        }
        else
        {
            Assert.Throws<InvalidOperationException>(() => Happen(request, happened));
            Assert.Equal(state, request.State);
        }
    }

    [Fact]
    public void A_new_request_has_a_new_transaction()
    {
        var (one, other) = (ByHand().Build(), ByHand().Build());
        Assert.NotEqual(one.TransactionId, other.TransactionId);
    }

    [Theory, InlineData(true, 3), InlineData(false, 0)]
    public void A_scheduled_request_is_polled_as_often_as_configured_and_never_without_polling(
        bool isPolled, int allowed)
    {
        var settings = Samples.Daily with { PollingEnabled = isPolled };
        var request = IssuanceRequest.ByTimer(settings, Samples.KeyAndCertificate, Samples.Communication, Noon);
        Assert.Equal(allowed, request.PollPlan.Allowed);
    }

    [Theory, InlineData(1, false), InlineData(0, true)]
    public void A_pending_request_without_polls_left_has_no_next_attempt(int allowed, bool hasNone)
    {
        var request = ByTimer().Polled(allowed, TimeSpan.FromSeconds(10)).In(RequestState.Sending).Build();
        request.RecordPending(Noon);
        Assert.Equal(hasNone, request.NextAttemptAt is null);
    }

    [Fact]
    public void A_restored_request_has_the_saved_state_and_its_original_is_unchanged()
    {
        var made = IssuanceRequest.ByHand(Samples.KeyAndCertificate, Samples.Communication, Noon);
        var restored = IssuanceRequest.Restore(
            made, new() { State = RequestState.Pending, TransactionId = new("0011"), PollsDone = 2 });
        Assert.Equal(
            (made.Id, RequestState.Pending, "0011", 2),
            (restored.Id, restored.State, restored.TransactionId.Value, restored.PollsDone));
        Assert.Equal((RequestState.Accepted, 0), (made.State, made.PollsDone));
    }

    [Fact]
    public void A_refusal_drops_the_key()
    {
        var request = ByHand().In(RequestState.Sending).Build();
        request.RecordFailed(Refused, Noon);
        Assert.Null(request.PrivateKey);
        Assert.False(request.CanBeCheckedAgain);
    }

    [Fact]
    public void A_deferred_request_keeps_its_key_if_manual_but_not_if_scheduled()
    {
        var (byHand, byTimer) = (ByHand().In(RequestState.Pending).Build(), ByTimer().In(RequestState.Pending).Build());
        byHand.RecordDeferred(null, Noon);
        byTimer.RecordDeferred(null, Noon);
        Assert.True(byHand.CanBeCheckedAgain);
        Assert.NotNull(byHand.PrivateKey);
        Assert.Null(byTimer.PrivateKey);
    }

    [Fact]
    public void A_fallback_has_a_new_transaction_and_no_key_yet()
    {
        var request = ByTimer().In(RequestState.Sending).Signing(RequestSigning.Renewal).Build();
        var before = request.TransactionId;
        request.RecordFallback(RequestSigning.OldCertificate, Noon);
        Assert.NotEqual(before, request.TransactionId);
        Assert.Null(request.PrivateKey);
        Assert.Null(request.SentAt);
    }

    [Fact]
    public void The_last_allowed_poll_has_no_next_attempt()
    {
        var request = ByTimer()
            .Polled(2, TimeSpan.FromSeconds(10))
            .In(RequestState.Pending)
            .AfterPolls(0)
            .NextAttemptAt(Noon)
            .Build();
        request.RecordPending(Noon);
        Assert.Equal((1, Noon.AddSeconds(10)), (request.PollsDone, request.NextAttemptAt));
        request.RecordPending(Noon.AddSeconds(10));
        Assert.Equal((2, (DateTimeOffset?)null), (request.PollsDone, request.NextAttemptAt));
    }

    [Fact]
    public void Sending_again_counts_as_a_poll_and_keeps_the_time_of_the_first_sending()
    {
        var request = ByTimer().In(RequestState.Unanswered).AfterPolls(3).NextAttemptAt(Noon).Build();
        var first = request.SentAt;
        request.RecordSending(request.Signing, Noon.AddHours(1));
        Assert.Equal((4, first), (request.PollsDone, request.SentAt));
    }

    [Fact]
    public void A_thousand_checks_leave_a_bounded_list_of_steps_with_the_first_ones()
    {
        var request = ByHand().In(RequestState.Deferred).Build();
        for (var i = 0; i < 1000; i++)
        {
            request.RecordCheckedAgain(Noon);
            request.RecordPending(Noon);
            request.RecordDeferred(null, Noon);
        }

        Assert.Equal(256, request.Steps.Count);
        Assert.Equal(RequestStepKind.Started, request.Steps[0].Kind);
    }

    private static void Happen(IssuanceRequest request, RequestEvent happened)
    {
        switch (happened)
        {
            case RequestEvent.KeyMade: request.RecordKeyMade(TestKeys.First, TimeSpan.Zero, Noon); break;
            case RequestEvent.Sending: request.RecordSending(RequestSigning.SelfSigned, Noon); break;
            case RequestEvent.Unanswered: request.RecordUnanswered("no answer", Noon); break;
            case RequestEvent.Pending: request.RecordPending(Noon); break;
            case RequestEvent.Issued: request.RecordIssued(TestKeys.Certificate, [], Noon); break;
            case RequestEvent.Registered: request.RecordRegistered([], Noon); break;
            case RequestEvent.FellBack: request.RecordFallback(RequestSigning.SelfSigned, Noon); break;
            case RequestEvent.Deferred: request.RecordDeferred(null, Noon); break;
            case RequestEvent.Failed: request.RecordFailed(Refused, Noon); break;
            case RequestEvent.LeftOpen: request.RecordLeftOpen(Refused, Noon); break;
            case RequestEvent.CheckedAgain: request.RecordCheckedAgain(Noon); break;
            default: throw new ArgumentOutOfRangeException(nameof(happened));
        }
    }
}
