namespace RemoteUi.Web.ServerChecks;

/// <summary>Notifies the live pages that a run has gone on or ended.</summary>
public sealed class CheckRunFeed
{
    private event Action<Guid?>? Changed;

    /// <summary>
    /// Calls the handler for each change until the result is disposed. The argument is the run's id, or null if a
    /// run could not begin. Handlers must not block.
    /// </summary>
    public IDisposable Subscribe(Action<Guid?> handler)
    {
        Changed += handler;
        return new Subscription(() => Changed -= handler);
    }

    public void Publish(Guid? runId) => Changed?.Invoke(runId);

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
