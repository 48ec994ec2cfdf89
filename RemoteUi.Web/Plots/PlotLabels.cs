using System.Globalization;

namespace RemoteUi.Web.Plots;

/// <summary>
/// Writes the values of plots, as short as possible, with the separators of the user's language. The signs of the units
/// are the same in all languages.
/// </summary>
public static class PlotLabels
{
    /// <summary>Returns the seconds at a mark in the unit in which they are short: "200 ms", "30 s", "6 h".</summary>
    public static string OfSeconds(double seconds) => seconds switch
    {
        0 => "0",
        < 1 => $"{Number(seconds * 1000)}\u00a0ms",
        < 120 => $"{Number(seconds)}\u00a0s",
        < 7200 => $"{Number(seconds / 60)}\u00a0min",
        _ => $"{Number(seconds / 3600)}\u00a0h",
    };

    /// <summary>Returns a duration in seconds with three digits that count, or in milliseconds below one.</summary>
    public static string Seconds(TimeSpan duration) => duration.TotalSeconds switch
    {
        < 1 => $"{Number(Math.Round(duration.TotalMilliseconds))}\u00a0ms",
        < 10 => $"{Number(duration.TotalSeconds)}\u00a0s",
        < 100 => $"{Number(Math.Round(duration.TotalSeconds, 1))}\u00a0s",
        _ => $"{Number(Math.Round(duration.TotalSeconds))}\u00a0s",
    };

    /// <summary>Returns the time since a start: "0:01:15".</summary>
    public static string Clock(TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time:mm\\:ss}");

    /// <summary>Returns a number with at most two decimals.</summary>
    public static string Number(double value) => value.ToString("#,0.##", CultureInfo.CurrentCulture);
}
