namespace RemoteUi.Core.Enrollment;

/// <summary>The rules for which requests are kept: the last 20, and all that are in progress.</summary>
public static class RequestHistory
{
    /// <summary>The number of requests that are kept.</summary>
    public const int Length = 20;

    /// <summary>Whether a request is in progress.</summary>
    public static bool IsBusy(IEnumerable<IssuanceRequest> requests) => requests.Any(request => request.IsInProgress);

    /// <summary>
    /// Returns the requests to delete when one more is added: the oldest that have ended, until 20 are left including
    /// the new one. A request in progress is never deleted, even if more than 20 are kept because of it.
    /// </summary>
    /// <param name="stored">All stored requests in any order, without the new one.</param>
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

/// <summary>The properties of a stored request that determine whether it is kept.</summary>
public sealed record HistoryEntry(Guid Id, DateTimeOffset CreatedAt, RequestState State);
