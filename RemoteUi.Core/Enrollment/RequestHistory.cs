namespace RemoteUi.Core.Enrollment;

/// <summary>The requests as the machine keeps them: the last 20, and whatever is in progress.</summary>
public static class RequestHistory
{
    /// <summary>How many requests are kept.</summary>
    public const int Length = 20;

    /// <summary>Whether the machine is busy with a request.</summary>
    public static bool IsBusy(IEnumerable<IssuanceRequest> requests) => requests.Any(request => request.IsInProgress);

    /// <summary>
    /// The requests that have to go when one more is added: the oldest that have ended, until 20 are left with the new
    /// one. One in progress never goes, even if more than 20 are kept for that.
    /// </summary>
    /// <param name="stored">All that are stored, in any order, without the new one.</param>
    public static IReadOnlyList<Guid> Displaced(IReadOnlyCollection<HistoryEntry> stored) =>
        [
            .. stored
                .Where(entry => entry.State.HasEnded())
                .OrderBy(entry => entry.CreatedAt)
                .ThenByDescending(entry => entry.Id)
                .Take(Math.Max(0, stored.Count + 1 - Length))
                .Select(entry => entry.Id),
        ];
}

/// <summary>What decides whether a stored request is kept.</summary>
public sealed record HistoryEntry(Guid Id, DateTimeOffset CreatedAt, RequestState State);
