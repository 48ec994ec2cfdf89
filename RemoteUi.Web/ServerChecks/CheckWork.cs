using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.ServerChecks;

/// <summary>Represents a run under way: what was ordered, how far it is, and how it is stopped.</summary>
internal sealed class CheckWork(CheckOrder order) : IDisposable
{
    private readonly TaskCompletionSource<Guid> begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly KeptRun kept = new(order);
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private CheckRun? run;
    private bool ended;

    public CheckOrder Order => order;

    /// <summary>The run as far as it is; null before it has begun.</summary>
    public CheckRun? Run => Volatile.Read(ref run);

    /// <summary>Ends with the id of the run when it has begun.</summary>
    public Task<Guid> Begun => begun.Task;

    /// <summary>Canceled when the user stops the run.</summary>
    public CancellationToken Stopped => stop.Token;

    public void Stop()
    {
        lock (gate)
            if (!ended) stop.Cancel();
    }

    /// <summary>Takes over how far the run is, and returns it as it is shown.</summary>
    public CheckRun Follow(CheckRun now)
    {
        var shown = kept.Follow(now);
        Volatile.Write(ref run, shown);
        begun.TrySetResult(shown.Id);
        return shown;
    }

    public void Fail(Exception fault) => begun.TrySetException(fault);

    public void Dispose()
    {
        lock (gate)
        {
            ended = true;
            stop.Dispose();
        }
    }
}
