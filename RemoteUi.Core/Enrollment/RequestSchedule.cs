using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Core.Enrollment;

/// <summary>What is due and what to be woken for: a pure function of everything that is stored.</summary>
public sealed record RequestSchedule(
    AutoRequestSettings Settings, PlannedRequest? Planned, IReadOnlyList<IssuanceRequest> Requests)
{
    private IEnumerable<IssuanceRequest> InProgress => Requests.Where(request => request.IsInProgress);

    /// <summary>
    /// The requests that can take a step now. One by hand that has not left yet is left to whoever queued it with its
    /// challenge password.
    /// </summary>
    public IEnumerable<IssuanceRequest> DueRequests(DateTimeOffset now) =>
        InProgress.Where(request =>
            !IssuancePolicy.IsLostAtStart(request) && IssuancePolicy.NextStep(request, now) is not NextStep.WaitUntil);

    /// <summary>
    /// Whether the timed request is to leave now. One at a time: while another is in progress it waits for that one's
    /// end.
    /// </summary>
    public bool IsPlanDue(DateTimeOffset now) =>
        Settings.TimerEnabled && Planned is { } planned && planned.LeavesAt <= now && !RequestHistory.IsBusy(Requests);

    /// <summary>
    /// Whether the single timer has done its work: its request left, and has ended. Its check mark is to be cleared.
    /// </summary>
    public bool IsTimerSpent =>
        Settings is { TimerEnabled: true, Periodic: false }
            && Planned is null
            && InProgress.All(request => request.Origin != RequestOrigin.ByTimer);

    /// <summary>
    /// When to wake next: for the plan or for an attempt, whichever comes first; null where nothing lies ahead that has
    /// a time.
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
