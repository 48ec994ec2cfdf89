using System.Collections.Concurrent;
using RemoteUi.Fleet.Storage;

namespace RemoteUi.Fleet.Engine;

/// <summary>The rehearsals that this host takes part in.</summary>
internal sealed class OpenRehearsals(FleetStore store, IFleetSecrets secrets) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, OpenRehearsal> open = [];
    private readonly SemaphoreSlim opening = new(1, 1);

    /// <summary>Returns a rehearsal, opened once; null if it has ended or is not there.</summary>
    public async Task<OpenRehearsal?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (open.TryGetValue(id, out var known)) return known;
        // All slices of the first second ask at the same time, and to open the keys takes a while.
        await opening.WaitAsync(cancellationToken);
        try
        {
            return open.TryGetValue(id, out known) ? known : await OpenAsync(id, cancellationToken);
        }
        finally
        {
            opening.Release();
        }
    }

    private async Task<OpenRehearsal?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { State: not RehearsalState.Ended } row) return null;
        var opened = open[id] = OpenRehearsal.Open(row, secrets);
        if (row.State == RehearsalState.Stopping) await opened.Stop.CancelAsync();
        return opened;
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
        opening.Dispose();
    }
}
