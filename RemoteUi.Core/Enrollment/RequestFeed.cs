namespace RemoteUi.Core.Enrollment;

/// <summary>Says in the process that a request changed, or the plan did; the live pages listen and read anew.</summary>
public sealed class RequestFeed
{
    private event Action<Guid?>? Changed;

    /// <summary>
    /// Listens until disposed. The argument is the request's id, or null where the plan or the list changed. Handlers
    /// must not block.
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
