using System.Collections.Concurrent;
using RemoteUi.Fleet.Storage;

namespace RemoteUi.Fleet.Engine;

/// <summary>The rehearsals that this host takes part in.</summary>
internal sealed class OpenRehearsals(FleetStore store, IFleetSecrets secrets) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, OpenRehearsal> open = [];

    /// <summary>Returns a rehearsal, opened once; null if it has ended or is not there.</summary>
    public async Task<OpenRehearsal?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (open.TryGetValue(id, out var known)) return known;
        if (await store.FindAsync(id, cancellationToken) is not { State: not RehearsalState.Ended } row) return null;
        var opened = OpenRehearsal.Open(row, secrets);
        var kept = open.GetOrAdd(id, opened);
        if (kept != opened) opened.Dispose();
        else if (row.State == RehearsalState.Stopping) await kept.Stop.CancelAsync();
        return kept;
    }

    /// <summary>Ends the devices under way on this host.</summary>
    public void Stop(Guid id)
    {
        if (open.TryGetValue(id, out var known)) known.Stop.Cancel();
    }

    /// <summary>Forgets a rehearsal that has ended; its last devices may still hold it.</summary>
    public void Forget(Guid id) => open.TryRemove(id, out _);

    public void Dispose()
    {
        foreach (var rehearsal in open.Values) rehearsal.Dispose();
    }
}
