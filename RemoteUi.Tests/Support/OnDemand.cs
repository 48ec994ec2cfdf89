namespace RemoteUi.Tests.Support;

/// <summary>
/// A resource shared by the tests of a class that needs a program which may be missing. A skip while xunit creates a
/// fixture fails every test of its class; so the resource starts when the first test requests it, and each such test is
/// skipped.
/// </summary>
public abstract class OnDemand : IAsyncDisposable
{
    private readonly Lazy<Task> started;

    protected OnDemand() => started = new Lazy<Task>(StartAsync);

    /// <summary>Completes when the resource is ready; every call starts or awaits the same one.</summary>
    public Task StartedAsync() => started.Value;

    /// <summary>Disposes what was started, even if the start failed halfway or never happened.</summary>
    public abstract ValueTask DisposeAsync();

    protected abstract Task StartAsync();
}
