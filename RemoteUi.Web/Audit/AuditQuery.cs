using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Web.Audit;

/// <summary>Represents the filter as it is typed in the form and named in addresses.</summary>
public sealed record AuditQuery
{
    public string? By { get; init; }

    public string? Kind { get; init; }

    public string? Text { get; init; }

    /// <summary>The first day, in the device's time zone: 2026-11-26.</summary>
    public string? From { get; init; }

    /// <summary>The last day.</summary>
    public string? Until { get; init; }

    public string? Page { get; init; }

    /// <summary>Returns the filter; what cannot be read selects all.</summary>
    public AuditFilter ToFilter(TimeZoneInfo zone) => new(
        By?.Trim(),
        KindOf(Kind),
        Text?.Trim(),
        DayOf(From) is { } from ? StartOf(from, zone) : null,
        DayOf(Until) is { } until ? StartOf(until.AddDays(1), zone) : null,
        int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1);

    /// <summary>Returns the address that selects the same with another page; null for none.</summary>
    public string AddressOf(string path, int? page = null) => QueryHelpers.AddQueryString(
        path,
        new Dictionary<string, string?>
        {
            ["by"] = By,
            ["kind"] = Kind,
            ["text"] = Text,
            ["from"] = From,
            ["until"] = Until,
            ["page"] = page?.ToString(CultureInfo.InvariantCulture),
        }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    /// <summary>Returns the kind that a text names; null if it names none.</summary>
    public static AuditKind? KindOf(string? text) =>
        Enum.TryParse<AuditKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    /// <summary>Returns the day that a text names; null if it names none.</summary>
    public static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 1900 and < 9999
            ? day
            : null;

    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone) =>
        LocalTime.Resolve(day.ToDateTime(TimeOnly.MinValue), zone);
}
