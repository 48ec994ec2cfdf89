namespace RemoteUi.Core.Machine;

/// <summary>The rule for how long it is remembered which notices were sent.</summary>
public static class NoticeHistory
{
    /// <summary>The maximum number of entries beside those of notices that are still due.</summary>
    public const int MaxEntries = 500;

    /// <summary>How long an entry is kept after its notice is no longer due.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>
    /// Returns the keys of the entries to delete: those older than 90 days, and the oldest beyond 500. The entry of a
    /// notice that is still due is never deleted, because the notice would be sent a second time.
    /// </summary>
    public static IReadOnlyList<string> Displaced(
        IEnumerable<NoticeEntry> entries, IReadOnlySet<string> due, DateTimeOffset now) =>
        [
            .. entries
                .Where(entry => !due.Contains(entry.Key))
                .OrderByDescending(entry => entry.At)
                .ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .Where((entry, position) => position >= MaxEntries || now - entry.At > Kept)
                .Select(entry => entry.Key),
        ];
}

/// <summary>The properties of a sent notice that determine whether it is remembered.</summary>
/// <param name="At">When it was sent, or was to be tried next.</param>
public sealed record NoticeEntry(string Key, DateTimeOffset At);
