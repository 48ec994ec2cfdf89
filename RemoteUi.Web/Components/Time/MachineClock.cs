using System.Globalization;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Time;

/// <summary>Formats times for the pages: in the device's time zone with its offset, or relative to now.</summary>
public sealed class MachineClock(TimeProvider time, MachineProfile machine, IStringLocalizer<Texts> words)
{
    public DateTimeOffset Now => InZone(time.GetUtcNow());

    public DateTimeOffset InZone(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, machine.TimeZone);

    /// <summary>Returns the date, the time to the second, and the offset.</summary>
    public string Full(DateTimeOffset at) => Write(at, "Time.Full");

    /// <summary>Returns the date, the time to the minute, and the offset.</summary>
    public string ToMinute(DateTimeOffset at) => Write(at, "Time.ToMinute");

    /// <summary>Returns the time of day to the second, for events of the last minutes.</summary>
    public string OfDay(DateTimeOffset at) => InZone(at).ToString("HH:mm:ss", CultureInfo.CurrentCulture);

    /// <summary>Returns the distance from now in the largest unit that fits: "in 5 min", "3 days ago".</summary>
    public string Relative(DateTimeOffset at)
    {
        var ahead = at - time.GetUtcNow();
        var size = ahead.Duration();
        if (size < TimeSpan.FromSeconds(1)) return words["Time.Now"];
        var direction = ahead > TimeSpan.Zero ? "In" : "Ago";
        if (size < TimeSpan.FromMinutes(1)) return words[$"Time.{direction}.Seconds", (int)size.TotalSeconds];
        if (size < TimeSpan.FromHours(1)) return words[$"Time.{direction}.Minutes", (int)size.TotalMinutes];
        if (size < TimeSpan.FromDays(1)) return words[$"Time.{direction}.Hours", (int)size.TotalHours];
        if (WholeYears(size) is { } years)
            return Languages.Current.Choose(words[$"Time.{direction}.Years", years], years);
        var days = (int)size.TotalDays;
        return Languages.Current.Choose(words[$"Time.{direction}.Days", days], days);
    }

    /// <summary>Returns the years if a distance is whole years to the day, as of a certificate just issued.</summary>
    private static int? WholeYears(TimeSpan size)
    {
        const double YearDays = 365.25;
        var years = (int)Math.Round(size.TotalDays / YearDays);
        return years > 0 && Math.Abs(size.TotalDays - (years * YearDays)) < 1 ? years : null;
    }

    /// <summary>Returns a duration as shown next to a step: "34 ms", "0.12 s", "13 s", "2 min 5 s",
    /// "3 h 5 min", "2 days".</summary>
    public string Duration(TimeSpan duration) => duration.TotalSeconds switch
    {
        < 0.1 => words["Time.Duration.Milliseconds", (int)Math.Round(duration.TotalMilliseconds)],
        < 10 => words["Time.Duration.Seconds", duration.TotalSeconds.ToString("0.00", CultureInfo.CurrentCulture)],
        < 60 => words["Time.Duration.Seconds", duration.TotalSeconds.ToString("0", CultureInfo.CurrentCulture)],
        < 3600 => words["Time.Duration.Minutes", (int)duration.TotalMinutes, duration.Seconds],
        < 86400 => words["Time.Duration.Hours", (int)duration.TotalHours, duration.Minutes],
        _ => Languages.Current.Choose(words["Time.Duration.Days", (int)duration.TotalDays], (int)duration.TotalDays),
    };

    private string Write(DateTimeOffset at, string pattern) =>
        InZone(at).ToString(words[pattern], CultureInfo.CurrentCulture);
}
