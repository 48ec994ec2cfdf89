namespace RemoteUi.Tests.Support;

/// <summary>
/// What the tests of a class share and what needs a program that may be missing. A skip while xunit makes a fixture
/// fails every test of its class; so it starts when the first test asks, and each test that asks is skipped.
/// </summary>
public abstract class OnDemand : IAsyncDisposable
{
    private readonly Lazy<Task> started;

    protected OnDemand() => started = new Lazy<Task>(StartAsync);

    /// <summary>Ends once it is there; every call starts or awaits the same one.</summary>
    public Task StartedAsync() => started.Value;

    /// <summary>Ends what was started, which may be none or the first part.</summary>
    public abstract ValueTask DisposeAsync();

    protected abstract Task StartAsync();
}
