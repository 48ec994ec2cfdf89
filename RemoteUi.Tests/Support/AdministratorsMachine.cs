using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Support;

/// <summary>
/// A machine with an administrator signed in, for all tests of a class that leave it as they found it.
/// </summary>
public sealed class AdministratorsMachine : IAsyncLifetime
{
    public TestMachine Machine { get; private set; } = null!;

    public PageBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Machine = await TestMachine.StartAsync();
        Browser = await Machine.BrowserOfAsync("root", MachineRole.Administrator);
    }

    public ValueTask DisposeAsync()
    {
        Browser.Dispose();
        return Machine.DisposeAsync();
    }
}
