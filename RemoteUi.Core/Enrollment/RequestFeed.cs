namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Notifies subscribers in this process that a request or the plan changed. The live pages subscribe and reload their
/// data.
/// </summary>
public sealed class RequestFeed
{
    private event Action<Guid?>? Changed;

    /// <summary>
    /// Calls the handler for each change until the result is disposed. The argument is the request's ID, or null if the
    /// plan or the list changed. Handlers must not block.
    /// </summary>
    public IDisposable Subscribe(Action<Guid?> handler)
    {
        Changed += handler;
        return new Subscription(() => Changed -= handler);
    }

    public void Publish(Guid? requestId) => Changed?.Invoke(requestId);

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
