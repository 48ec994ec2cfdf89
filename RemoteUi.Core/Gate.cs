namespace RemoteUi.Core;

/// <summary>
/// Lets one change at a time through; who comes meanwhile waits. Not to be entered twice by the same caller. Each
/// derived class is a gate of its own.
/// </summary>
public abstract class Gate : IDisposable
{
    private readonly SemaphoreSlim semaphore = new(1, 1);

    /// <summary>Waits for its turn; to be disposed of when done.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken = default)
    {
        await semaphore.WaitAsync(cancellationToken);
        return new Turn(semaphore);
    }

    public void Dispose()
    {
        semaphore.Dispose();
        GC.SuppressFinalize(this);
    }

    private sealed class Turn(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
