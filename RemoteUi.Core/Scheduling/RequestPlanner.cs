using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Scheduling;

/// <summary>
/// Plans the next scheduled request in the machine's time zone, and draws its shift, once per request.
/// </summary>
public sealed class RequestPlanner(MachineProfile machine, RandomShift shift)
{
    /// <summary>
    /// Returns the first request of a new schedule: the start, or if that has passed (settings imported, or changed
    /// while periodic requests run) the first of its times that is in the future; null if there is none.
    /// </summary>
    public PlannedRequest? First(AutoRequestSettings settings, DateTimeOffset now)
    {
        if (settings is not { TimerEnabled: true, StartLocal: { } start, KeyAndCertificate: not null }) return null;
        if (start > LocalTime.Of(now, machine.TimeZone)) return Plan(settings, 0);
        return settings.Periodic ? Plan(settings, Times(settings).FirstAfter(now)) : null;
    }

    /// <summary>
    /// Returns the request after one that is sent now, skipping those missed in between. Null if requests are not
    /// periodic.
    /// </summary>
    public PlannedRequest? Next(AutoRequestSettings settings, PlannedRequest leaving, DateTimeOffset now)
    {
        if (!settings.Periodic) return null;
        return Plan(settings, Math.Max(leaving.Occurrence + 1, Times(settings).FirstAfter(now)));
    }

    /// <summary>
    /// Returns the plan with its set time derived again from the local start, in case the machine's time zone or its
    /// rules changed. Occurrence and shift stay the same, unless a periodic request is further ahead than its interval
    /// allows: it was planned while the clock was wrong, and is planned again from now. One interval is left, so that a
    /// clock set back a little does not repeat the last request.
    /// </summary>
    public PlannedRequest Renewed(AutoRequestSettings settings, PlannedRequest planned, DateTimeOffset now)
    {
        var times = Times(settings);
        if (settings.Periodic && times.FirstAfter(now) is var next && planned.Occurrence > next + 1)
            return Plan(settings, next);
        return planned with { SetTime = times.At(planned.Occurrence) };
    }

    /// <summary>
    /// Whether two settings produce the same times, so that a plan made for one is valid for the other.
    /// </summary>
    public static bool IsSameSchedule(AutoRequestSettings one, AutoRequestSettings other) =>
        (one.TimerEnabled, one.StartLocal, one.AdjustTime, one.Periodic) == (
            other.TimerEnabled, other.StartLocal, other.AdjustTime, other.Periodic)
        && (!one.Periodic || one.Interval == other.Interval);

    private PlannedRequest Plan(AutoRequestSettings settings, int occurrence) =>
        new(occurrence, Times(settings).At(occurrence), settings.AdjustTime ? shift.Draw() : TimeSpan.Zero);

    private Occurrences Times(AutoRequestSettings settings) =>
        new(settings.StartLocal!.Value, settings.Interval, machine.TimeZone);
}
