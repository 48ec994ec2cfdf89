using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Scheduling;

/// <summary>
/// Calculates the set times of periodic requests: start + n intervals, counted from the start so that they do not
/// drift. Minutes and hours are absolute time. Days and months follow the local calendar; a month without the day uses
/// its last day.
/// </summary>
public sealed class Occurrences(DateTime startLocal, RequestInterval interval, TimeZoneInfo zone)
{
    /// <summary>Returns the set time of occurrence <paramref name="n"/>, counted from 0.</summary>
    public DateTimeOffset At(int n)
    {
        var count = n * (long)interval.Count;
        return interval.Unit switch
        {
            IntervalUnit.Minutes => LocalTime.Resolve(startLocal, zone).AddMinutes(count),
            IntervalUnit.Hours => LocalTime.Resolve(startLocal, zone).AddHours(count),
            IntervalUnit.Days => LocalTime.Resolve(startLocal.AddDays(count), zone),
            _ => LocalTime.Resolve(startLocal.AddMonths((int)count), zone),
        };
    }

    /// <summary>Returns the first occurrence whose set time is after <paramref name="now"/>.</summary>
    public int FirstAfter(DateTimeOffset now)
    {
        // Start at a count that cannot be too high, whatever the lengths of the days and months in between; then step
        // by one.
        var passed = now - LocalTime.Resolve(startLocal, zone) - TimeSpan.FromDays(2);
        var n = passed <= TimeSpan.Zero ? 0 : (int)Math.Max(0, (passed.Ticks / MaxInterval.Ticks) - 1);
        while (At(n) <= now) n++;
        return n;
    }

    private TimeSpan MaxInterval => interval.Unit switch
    {
        IntervalUnit.Minutes => TimeSpan.FromMinutes(interval.Count),
        IntervalUnit.Hours => TimeSpan.FromHours(interval.Count),
        IntervalUnit.Days => TimeSpan.FromDays(interval.Count),
        _ => TimeSpan.FromDays(31L * interval.Count),
    };
}
