using System.Threading.Channels;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>The runs of [Server Check]: at most one under way, and those that are stored.</summary>
public sealed class CheckRuns(ICheckRunStore store, CheckRunFeed feed)
{
    private readonly Channel<CheckWork> queue = Channel.CreateBounded<CheckWork>(1);
    private CheckWork? work;

    /// <summary>Whether a run is under way, or about to begin; another cannot start.</summary>
    public bool IsBusy => Volatile.Read(ref work) is not null;

    /// <summary>The run under way; null if there is none.</summary>
    public CheckRun? Current => Volatile.Read(ref work)?.Run;

    /// <summary>
    /// Starts a run and returns its id once it has begun; null if another is under way. Leaving the page does not end
    /// the run.
    /// </summary>
    public async Task<Guid?> StartAsync(CheckOrder order, CancellationToken cancellationToken)
    {
        var added = new CheckWork(order);
        if (Interlocked.CompareExchange(ref work, added, null) is not null)
        {
            added.Dispose();
            return null;
        }

        await queue.Writer.WriteAsync(added, CancellationToken.None);
        return await added.Begun.WaitAsync(cancellationToken);
    }

    /// <summary>Stops a run if it is under way; what was found stays.</summary>
    public void Stop(Guid id)
    {
        if (Volatile.Read(ref work) is { Run: { } run } current && run.Id == id) current.Stop();
    }

    public async Task<CheckRun?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Current is { } run && run.Id == id ? run : await store.FindAsync(id, cancellationToken);

    /// <summary>Returns the stored runs, newest first; the one under way as it is now.</summary>
    public async Task<IReadOnlyList<CheckRunSummary>> ListAsync(CancellationToken cancellationToken)
    {
        var stored = await store.ListAsync(cancellationToken);
        return Current is { } run
            ? [CheckRunSummary.Of(run), .. stored.Where(other => other.Id != run.Id)]
            : stored;
    }

    internal IAsyncEnumerable<CheckWork> WorkAsync(CancellationToken cancellationToken) =>
        queue.Reader.ReadAllAsync(cancellationToken);

    internal void Publish(Guid? runId) => feed.Publish(runId);

    /// <summary>Makes room for another run.</summary>
    internal void End(CheckWork ended)
    {
        Interlocked.CompareExchange(ref work, null, ended);
        ended.Dispose();
    }
}
