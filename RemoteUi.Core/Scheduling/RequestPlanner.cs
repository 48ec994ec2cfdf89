using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Scheduling;

/// <summary>
/// Plans the one timed request that lies ahead, in the machine's zone; its shift is drawn here, once a request.
/// </summary>
public sealed class RequestPlanner(MachineProfile machine, RandomShift shift)
{
    /// <summary>
    /// The first request of a schedule newly set: the start, or where that is over already (settings imported, or
    /// changed while periodic requests run) the first of its times that lies ahead; null where none does.
    /// </summary>
    public PlannedRequest? First(AutoRequestSettings settings, DateTimeOffset now)
    {
        if (settings is not { TimerEnabled: true, StartLocal: { } start, KeyAndCertificate: not null }) return null;
        if (start > LocalTime.Of(now, machine.TimeZone)) return Plan(settings, 0);
        return settings.Periodic ? Plan(settings, Times(settings).FirstAfter(now)) : null;
    }

    /// <summary>
    /// The request after one that leaves now; those missed in between are left out. Null where requests are not
    /// periodic.
    /// </summary>
    public PlannedRequest? Next(AutoRequestSettings settings, PlannedRequest leaving, DateTimeOffset now)
    {
        if (!settings.Periodic) return null;
        return Plan(settings, Math.Max(leaving.Occurrence + 1, Times(settings).FirstAfter(now)));
    }

    /// <summary>
    /// The plan with its set time derived anew from the local start, in case the machine's zone or its rules changed.
    /// Occurrence and shift stay.
    /// </summary>
    public PlannedRequest Renewed(AutoRequestSettings settings, PlannedRequest planned) =>
        planned with { SetTime = Times(settings).At(planned.Occurrence) };

    /// <summary>Whether two settings mean the same times, so that a plan made for one holds for the other.</summary>
    public static bool IsSameSchedule(AutoRequestSettings one, AutoRequestSettings other) =>
        (one.TimerEnabled, one.StartLocal, one.AdjustTime, one.Periodic) == (
            other.TimerEnabled, other.StartLocal, other.AdjustTime, other.Periodic)
        && (!one.Periodic || one.Interval == other.Interval);

    private PlannedRequest Plan(AutoRequestSettings settings, int occurrence) =>
        new(occurrence, Times(settings).At(occurrence), settings.AdjustTime ? shift.Draw() : TimeSpan.Zero);

    private Occurrences Times(AutoRequestSettings settings) =>
        new(settings.StartLocal!.Value, settings.Interval, machine.TimeZone);
}
