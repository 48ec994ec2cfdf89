using System.Globalization;

namespace RemoteUi.Core.Machine;

/// <summary>
/// Reads [Request Start Date/Time:]: local time of the machine, to the minute. Needed where the timer is on.
/// </summary>
internal static class LocalStart
{
    public const string DateFormat = "yyyy-MM-dd";
    public const string TimeFormat = "HH:mm";

    // Far beyond any certificate, and far enough from the calendar's end that adding intervals cannot leave it.
    private const int LastYear = 2999;

    public static DateTime? Read(RuleCheck check, AutoRequestForm form)
    {
        if (!form.TimerEnabled
            && string.IsNullOrWhiteSpace(form.StartDate) && string.IsNullOrWhiteSpace(form.StartTime))
            return null;
        var date = ReadDate(check, form.StartDate);
        var time = ReadTime(check, form.StartTime);
        return date is { } day && time is { } minute ? day.ToDateTime(minute) : null;
    }

    private static DateOnly? ReadDate(RuleCheck check, string? typed)
    {
        if (check.RequiredText(nameof(AutoRequestForm.StartDate), typed, 20) is not { } text) return null;
        if (DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 2000 and <= LastYear)
            return date;
        check.Break(nameof(AutoRequestForm.StartDate), Rules.NotADate);
        return null;
    }

    private static TimeOnly? ReadTime(RuleCheck check, string? typed)
    {
        if (check.RequiredText(nameof(AutoRequestForm.StartTime), typed, 20) is not { } text) return null;
        if (TimeOnly.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        check.Break(nameof(AutoRequestForm.StartTime), Rules.NotATime);
        return null;
    }
}
