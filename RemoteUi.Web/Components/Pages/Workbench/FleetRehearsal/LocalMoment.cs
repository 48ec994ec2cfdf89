using System.Globalization;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Web.Components.Pages.Workbench.FleetRehearsal;

/// <summary>Reads a date and a time of day of a form, in the device's local time.</summary>
internal static class LocalMoment
{
    private const int MaxLength = 20;

    /// <summary>
    /// Returns the time, or null if nothing was entered or a rule is broken. A time that has passed breaks one.
    /// </summary>
    public static DateTimeOffset? Read(
        RuleCheck check, RehearsalSender sender, (string Field, string? Text) date, (string Field, string? Text) time)
    {
        if (string.IsNullOrWhiteSpace(date.Text) && string.IsNullOrWhiteSpace(time.Text)) return null;
        var day = check.RequiredText(date.Field, date.Text, MaxLength) is { } text
            ? ReadDate(check, date.Field, text)
            : null;
        var minute = check.RequiredText(time.Field, time.Text, MaxLength) is { } typed
            ? ReadTime(check, time.Field, typed)
            : null;
        if (day is null || minute is null) return null;
        var at = LocalTime.Resolve(day.Value.ToDateTime(minute.Value), sender.Zone);
        if (at > sender.Now) return at;
        check.Break(date.Field, Rules.StartNotAhead, LocalTime.Of(sender.Now, sender.Zone));
        return null;
    }

    private static DateOnly? ReadDate(RuleCheck check, string field, string text)
    {
        // Times far from now would be outside of the calendar in some zone.
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 2000 and <= 2999)
            return date;
        check.Break(field, Rules.NotADate);
        return null;
    }

    private static TimeOnly? ReadTime(RuleCheck check, string field, string text)
    {
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        check.Break(field, Rules.NotATime);
        return null;
    }
}
