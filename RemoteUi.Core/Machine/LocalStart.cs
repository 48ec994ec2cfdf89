using System.Globalization;

namespace RemoteUi.Core.Machine;

/// <summary>
/// Reads [Request Start Date/Time:], the machine's local time to the minute. Required if the timer is on.
/// </summary>
internal static class LocalStart
{
    public const string DateFormat = "yyyy-MM-dd";
    public const string TimeFormat = "HH:mm";

    // Far beyond the end of any certificate, and far enough from the end of the calendar that adding intervals cannot
    // exceed it.
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
