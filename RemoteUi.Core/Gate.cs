namespace RemoteUi.Core;

/// <summary>
/// Lets one change at a time through; other callers wait. Not reentrant: a caller that already holds it must not enter
/// it again. Each derived class is a separate gate.
/// </summary>
public abstract class Gate : IDisposable
{
    private readonly SemaphoreSlim semaphore = new(1, 1);

    /// <summary>Waits until the gate is free and enters it. Dispose the result to leave.</summary>
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
