using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.Tests.Builders;
using static RemoteUi.Tests.Builders.ARequest;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Tests what is due and when to wake up, given everything that is stored.</summary>
public class RequestScheduleTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly AutoRequestSettings Off = Samples.Daily with { TimerEnabled = false };
    private static readonly AutoRequestSettings Single = Samples.Daily with { Periodic = false };

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(86400, true)]
    public void The_plan_is_due_from_its_time_including_the_shift(int secondsAfter, bool isDue)
    {
        var planned = new PlannedRequest(0, Noon - TimeSpan.FromSeconds(77), TimeSpan.FromSeconds(77));
        Assert.Equal(isDue, new RequestSchedule(Samples.Daily, planned, []).IsPlanDue(Noon.AddSeconds(secondsAfter)));
    }

    [Fact]
    public void The_plan_is_not_due_while_the_timer_is_off_or_without_a_plan()
    {
        Assert.False(new RequestSchedule(Off, PlannedAt(Noon), []).IsPlanDue(Noon));
        Assert.False(new RequestSchedule(Samples.Daily, null, []).IsPlanDue(Noon));
    }

    [Theory, MemberData(nameof(EveryState))]
    public void The_plan_waits_for_requests_in_progress_without_a_wake_up(
        RequestState state, bool isInProgress)
    {
        var schedule = new RequestSchedule(
            Samples.Daily, PlannedAt(Noon), [ARequest.ByHand().In(state).Build()]);
        Assert.Equal(!isInProgress, schedule.IsPlanDue(Noon));
        Assert.Equal(isInProgress ? null : Noon, schedule.WakeAt(Noon));
    }

    [Theory, MemberData(nameof(EveryState))]
    public void The_single_timer_is_spent_when_its_request_was_sent_and_has_ended(RequestState state, bool isInProgress)
    {
        var request = ARequest.ByTimer().In(state).Build();
        Assert.Equal(!isInProgress, new RequestSchedule(Single, null, [request]).IsTimerSpent);
    }

    [Fact]
    public void The_timer_is_not_spent_with_a_plan_or_periodic_requests_or_if_it_is_off()
    {
        Assert.False(new RequestSchedule(Single, PlannedAt(Noon), []).IsTimerSpent);
        Assert.False(new RequestSchedule(Samples.Daily, null, []).IsTimerSpent);
        Assert.False(new RequestSchedule(Single with { TimerEnabled = false }, null, []).IsTimerSpent);
    }

    [Fact]
    public void A_manual_request_in_progress_does_not_keep_a_spent_timer_on() =>
        Assert.True(
            new RequestSchedule(Single, null, [ARequest.ByHand().In(RequestState.Sending).Build()]).IsTimerSpent);

    [Theory]
    [InlineData(RequestState.Accepted, false, true)]
    [InlineData(RequestState.KeyMade, false, true)]
    [InlineData(RequestState.Sending, true, true)]
    [InlineData(RequestState.Unanswered, true, true)]
    [InlineData(RequestState.Pending, true, true)]
    [InlineData(RequestState.Issued, true, true)]
    [InlineData(RequestState.Successful, false, false)]
    [InlineData(RequestState.Deferred, false, false)]
    [InlineData(RequestState.Failed, false, false)]
    public void A_request_is_due_if_it_can_proceed_but_not_if_manual_and_not_sent(
        RequestState state, bool byHand, bool byTimer)
    {
        Assert.Equal(byHand, IsDue(ARequest.ByHand().In(state)));
        Assert.Equal(byTimer, IsDue(ARequest.ByTimer().In(state)));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void A_poll_is_due_at_its_time_and_at_once_after_the_clock_is_set_back(int secondsAhead, bool isDue)
    {
        var at = Noon.AddSeconds(secondsAhead);
        var polled = ARequest.ByTimer().Polled(3, Minute).In(RequestState.Pending).NextAttemptAt(at);
        Assert.Equal(isDue, IsDue(polled));
        Assert.Equal(
            isDue ? null : at,
            new RequestSchedule(Samples.Daily, PlannedAt(at.AddDays(1)), [polled.Build()]).WakeAt(Noon));
    }

    [Fact]
    public void Several_requests_can_be_due_but_not_those_that_wait()
    {
        var (first, second) = (
            ARequest.ByTimer().In(RequestState.Issued).Build(), ARequest.ByTimer().In(RequestState.Sending).Build());
        var waiting = ARequest.ByTimer().In(RequestState.Pending).NextAttemptAt(Noon + Minute).Build();
        Assert.Equal([first, second], new RequestSchedule(Off, null, [first, waiting, second]).DueRequests(Noon));
    }

    [Fact]
    public void The_next_wake_up_is_for_the_first_of_several_attempts()
    {
        IssuanceRequest[] waiting = [
            .. new[] { 40, 20, 30 }.Select(seconds =>
                ARequest.ByTimer().In(RequestState.Pending).NextAttemptAt(Noon.AddSeconds(seconds)).Build()),
        ];
        Assert.Equal(Noon.AddSeconds(20), new RequestSchedule(Off, null, waiting).WakeAt(Noon));
    }

    [Fact]
    public void There_is_no_wake_up_while_the_timer_is_off_or_nothing_is_planned()
    {
        Assert.Null(new RequestSchedule(Off, PlannedAt(Noon), []).WakeAt(Noon));
        Assert.Null(new RequestSchedule(Samples.Daily, null, []).WakeAt(Noon));
    }

    [Fact]
    public void The_wake_up_for_a_past_plan_is_at_its_time() =>
        Assert.Equal(
            Noon - Minute, new RequestSchedule(Samples.Daily, PlannedAt(Noon - Minute), []).WakeAt(Noon));

    public static TheoryData<RequestState, bool> EveryState =>
        new(Enum.GetValues<RequestState>().Select(state =>
            (state, state is not (RequestState.Successful or RequestState.Deferred or RequestState.Failed))));

    private static bool IsDue(ARequest request) =>
        new RequestSchedule(Samples.Daily, null, [request.Build()]).DueRequests(Noon).Any();

    private static PlannedRequest PlannedAt(DateTimeOffset at) => new(0, at, TimeSpan.Zero);
}
