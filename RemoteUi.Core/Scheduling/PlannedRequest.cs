namespace RemoteUi.Core.Scheduling;

/// <summary>A timed request that lies ahead.</summary>
/// <param name="Occurrence">Its number n in start + n intervals, from 0.</param>
/// <param name="SetTime">The set time, before the shift.</param>
/// <param name="Shift">The random shift, drawn once and kept: 1 to 600 seconds, or zero where the time is not
/// adjusted.</param>
public sealed record PlannedRequest(int Occurrence, DateTimeOffset SetTime, TimeSpan Shift)
{
    /// <summary>When the request leaves.</summary>
    public DateTimeOffset LeavesAt => SetTime + Shift;
}
