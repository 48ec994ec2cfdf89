namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Lets one change at a time through: two requests posted at once, a timer that strikes while settings are saved, a key
/// deleted while one is registered. Held for reading, deciding and saving, never while talking to a server. Not to be
/// entered twice by the same caller.
/// </summary>
public sealed class EnrollmentGate : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Waits for its turn; to be disposed of when done.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    public void Dispose() => gate.Dispose();

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
