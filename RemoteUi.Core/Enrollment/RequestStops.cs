namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Passes [Stop] from the pages to the runner. Only the runner changes a request in progress, so that the two cannot
/// overwrite each other: an order cancels the run of the request at once, or is found when the request runs next.
/// </summary>
public sealed class RequestStops
{
    private readonly Lock turn = new();
    private readonly HashSet<Guid> ordered = [];
    private readonly Dictionary<Guid, CancellationTokenSource> running = [];

    /// <summary>Orders a stop, and interrupts the exchange of the request if one is running.</summary>
    public void Order(Guid id)
    {
        CancellationTokenSource? run;
        lock (turn)
        {
            ordered.Add(id);
            running.TryGetValue(id, out run);
        }

        // Outside the lock: cancelling runs the code that waits for the exchange.
        run?.Cancel();
    }

    /// <summary>Begins a run. Its token is cancelled by a stop, also by one that was ordered before.</summary>
    internal Run Begin(Guid id, CancellationToken cancellationToken)
    {
        var source = new CancellationTokenSource();
        bool isOrdered;
        lock (turn)
        {
            running[id] = source;
            isOrdered = ordered.Contains(id);
        }

        if (isOrdered) source.Cancel();
        return new Run(this, id, source, cancellationToken);
    }

    private void End(Guid id)
    {
        lock (turn)
        {
            running.Remove(id);
            ordered.Remove(id);
        }
    }

    /// <summary>Represents a run of a request.</summary>
    internal sealed class Run : IDisposable
    {
        private readonly RequestStops stops;
        private readonly Guid id;
        private readonly CancellationTokenSource source;
        private readonly CancellationTokenRegistration outer;

        public Run(RequestStops stops, Guid id, CancellationTokenSource source, CancellationToken cancellationToken)
        {
            (this.stops, this.id, this.source) = (stops, id, source);
            outer = cancellationToken.UnsafeRegister(_ => source.Cancel(), null);
        }

        /// <summary>Gets the token of the exchanges, cancelled by a stop or the end of the program.</summary>
        public CancellationToken Token => source.Token;

        // The source has no timer and no handle of its own; disposing it could meet an order that cancels it.
        public void Dispose()
        {
            outer.Dispose();
            stops.End(id);
        }
    }
}
