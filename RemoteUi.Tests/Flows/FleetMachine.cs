using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Fleet;
using RemoteUi.Tests.Browser;
using RemoteUi.Tests.Rehearsals;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>A machine with a signed-in administrator, whose rehearsals are those of the test.</summary>
public sealed class FleetMachine : IAsyncLifetime
{
    internal FakeRehearsals Rehearsals { get; } = new();

    public TestMachine Machine { get; private set; } = null!;

    public PlainBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Machine = await TestMachine.StartAsync(
            change: builder => builder.Services.AddSingleton<IRehearsals>(Rehearsals));
        Browser = new PlainBrowser(Machine.Address);
        await Browser.GoAsync("/");
        Browser.Fill("Password:", Administrator.Password);
        Browser.Fill("Confirm Password:", Administrator.Password);
        Browser.Fill("Setup Code:", Machine.SetupCode);
        await Browser.PressAsync("Set Password");
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Machine.DisposeAsync();
    }
}
