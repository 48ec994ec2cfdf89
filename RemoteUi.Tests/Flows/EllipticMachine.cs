using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// A machine that got two elliptic curve certificates from a CA by its pages, for https and for IEEE 802.1X, and was
/// restarted by [Restart].
/// </summary>
public sealed class EllipticMachine : IAsyncLifetime
{
    private readonly FakeCaHost host = new();
    private readonly Channel<WebApplication> starts = Channel.CreateUnbounded<WebApplication>();
    private TemporaryFolder folder = null!;
    private Task<int> loop = null!;

    public TestMachine Machine { get; private set; } = null!;

    public KeyRegister Register { get; private set; } = null!;

    /// <summary>What the page of the https key showed before the restart.</summary>
    public string KeyPage { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        folder = await PreparedFolder.CopyAsync();
        loop = HostLoop.RunAsync(
            () => Program.Build(TestMachine.Arguments(folder)), app => starts.Writer.TryWrite(app));
        await using var program = TestMachine.Around(await starts.Reader.ReadAsync());
        using var person = await NoScriptAdministrator.SetUpAsync(program);
        await person.SetServerAsync(host.Serve(new FakeAuthority { Now = new RealClock().GetUtcNow().AddHours(-1) }));
        await person.SendRequestAsync("served", "served.example.com", use: "TLS", keyAlgorithm: "EcdsaP384");
        await person.WaitForStatusAsync("Successful");
        await person.SendRequestAsync("port", "printer.example.com", use: "IEEE 802.1X", keyAlgorithm: "EcdsaP256");
        await person.WaitForStatusAsync("Successful");
        await person.WalkToAsync("Device Management", "Key and Certificate Settings", "served");
        KeyPage = person.Browser.Text;

        await person.WalkToAsync("Device Management", "Restart Device");
        await person.Browser.PressAsync("Restart");
        Machine = TestMachine.Around(await starts.Reader.ReadAsync());
        Register = await Machine.Get<IKeyRegisterStore>().LoadAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        Machine.App.Lifetime.StopApplication();
        await loop;
        folder.Dispose();
        await host.DisposeAsync();
    }
}
