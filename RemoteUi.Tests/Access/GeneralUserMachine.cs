using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

/// <summary>A machine with a signed-in general user.</summary>
public sealed class GeneralUserMachine : IAsyncLifetime
{
    private TestMachine machine = null!;

    public PlainBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        machine = await TestMachine.StartAsync();
        await machine.AddPersonAsync("root", MachineRole.Administrator);
        Browser = await machine.BrowserOfAsync("guest", MachineRole.GeneralUser);
    }

    public ValueTask DisposeAsync()
    {
        Browser.Dispose();
        return machine.DisposeAsync();
    }
}
