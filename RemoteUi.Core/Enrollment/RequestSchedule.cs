using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>Determines what is due and when to wake next, as a pure function of the stored data.</summary>
public sealed record RequestSchedule(
    AutoRequestSettings Settings, PlannedRequest? Planned, IReadOnlyList<IssuanceRequest> Requests)
{
    private IEnumerable<IssuanceRequest> InProgress => Requests.Where(request => request.IsInProgress);

    /// <summary>
    /// Returns the requests that can take a step now. A manual request that has not been sent yet is not included: the
    /// caller that has its challenge password queued it.
    /// </summary>
    public IEnumerable<IssuanceRequest> DueRequests(DateTimeOffset now) =>
        InProgress.Where(request =>
            !IssuancePolicy.IsLostAtStart(request) && IssuancePolicy.NextStep(request, now) is not NextStep.WaitUntil);

    /// <summary>
    /// Whether the scheduled request is due now. Only one request runs at a time: while another is in progress, it
    /// waits for that one to end.
    /// </summary>
    public bool IsPlanDue(DateTimeOffset now) =>
        Settings.TimerEnabled && Planned is { } planned && planned.LeavesAt <= now && !RequestHistory.IsBusy(Requests);

    /// <summary>
    /// Whether the timer for a single request is finished: its request was sent and has ended. Its check box is then
    /// cleared.
    /// </summary>
    public bool IsTimerSpent =>
        Settings is { TimerEnabled: true, Periodic: false }
            && Planned is null
            && InProgress.All(request => request.Origin != RequestOrigin.ByTimer);

    /// <summary>
    /// Returns when to wake next: for the plan or for an attempt, whichever comes first; null if nothing is scheduled.
    /// </summary>
    public DateTimeOffset? WakeAt(DateTimeOffset now)
    {
        IEnumerable<DateTimeOffset> times = InProgress
            .Select(request => IssuancePolicy.NextStep(request, now))
            .OfType<NextStep.WaitUntil>()
            .Select(wait => wait.At);
        if (Settings.TimerEnabled && Planned is { } planned && !RequestHistory.IsBusy(Requests))
            times = times.Append(planned.LeavesAt);
        return times.Select(time => (DateTimeOffset?)time).Min();
    }
}
