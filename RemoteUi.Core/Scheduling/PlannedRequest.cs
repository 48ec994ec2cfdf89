namespace RemoteUi.Core.Scheduling;

/// <summary>The next scheduled request.</summary>
/// <param name="Occurrence">Its number n in start + n intervals, counted from 0.</param>
/// <param name="SetTime">The set time, before the shift.</param>
/// <param name="Shift">The random shift, drawn once and kept: 1 to 600 seconds, or zero if the time is not
/// adjusted.</param>
public sealed record PlannedRequest(int Occurrence, DateTimeOffset SetTime, TimeSpan Shift)
{
    /// <summary>When the request is sent.</summary>
    public DateTimeOffset LeavesAt => SetTime + Shift;
}
