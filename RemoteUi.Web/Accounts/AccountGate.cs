namespace RemoteUi.Web.Accounts;

/// <summary>
/// Lets one change of accounts happen at a time, so that two at once cannot leave the machine without an administrator,
/// or with two first ones.
/// </summary>
public sealed class AccountGate : IDisposable
{
    private readonly SemaphoreSlim semaphore = new(1);

    public async Task<IDisposable> EnterAsync()
    {
        await semaphore.WaitAsync();
        return new Turn(semaphore);
    }

    public void Dispose() => semaphore.Dispose();

    private sealed class Turn(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
