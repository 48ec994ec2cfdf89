using System.Globalization;
using RemoteUi.Core.Audit;

namespace RemoteUi.Web.Audit;

/// <summary>Writes values and changes as text: the same in every language, because it is stored.</summary>
public static class AuditText
{
    /// <summary>The outcome of a change whose end nobody saw.</summary>
    public const string NotKnown = "NotKnown";

    /// <summary>Gets what is recorded as long as it is not known whether a change was made.</summary>
    public static AuditChange OutcomeNotKnown { get; } = new("Outcome", null, NotKnown);

    /// <summary>Returns a value as it is stored; null if there is none.</summary>
    public static string? Of(object? value) => value switch
    {
        null or "" => null,
        DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Returns changes in one line, as in the log and in CSV; null if there are none.</summary>
    public static string? Of(IReadOnlyList<AuditChange> changes) =>
        changes.Count == 0
            ? null
            : string.Join(
                "; ", changes.Select(change => $"{change.Field}: {change.Old ?? "-"} -> {change.New ?? "-"}"));
}
