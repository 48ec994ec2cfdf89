using System.Net.Security;
using System.Net.Sockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Peers;
using RemoteUi.Tests.Support;
using RemoteUi.Web;

namespace RemoteUi.Tests.Flows;

/// <summary>Runs scheduled requests on a fast clock, because the earliest start is the next minute.</summary>
public class TimedRequestTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task A_held_request_is_polled_approved_registered_and_served_after_a_restart()
    {
        using var data = await PreparedFolder.CopyAsync();
        var clock = FastClock.FromNow();
        await using var ca = await RemotePracticeCa.StartAsync(clock);
        var starts = Channel.CreateUnbounded<WebApplication>();
        var loop = HostLoop.RunAsync(Builder(data, clock), app => starts.Writer.TryWrite(app));
        await using var program = TestMachine.Around(await starts.Reader.ReadAsync());
        var secureAddress = program.SecureAddress;
        using var person = await NoScriptAdministrator.SetUpAsync(program);
        await person.SetServerAsync(ca.Address, timeoutSeconds: 300);
        await person.SendRequestAsync("old", "printer.example", use: "TLS");
        await person.WaitForStatusAsync("Successful");
        Assert.Equal(
            ["Default", "old"],
            (await person.KeyNamesAsync()).Select(name =>
                name.Contains("old", StringComparison.Ordinal) ? "old" : "Default"));

        ca.Administration.Change(ca.Administration.Behavior with { Answer = AnswerRule.Hold });
        await person.SetTimerAsync(clock, page =>
        {
            page.Fill("Perform Polling When Communication Error Occurs or When Issuance Request Is Deferred", "on");
            page.Fill("Polling Interval:", "30");
            page.Fill("Send Periodic Issuance Requests", "on");
            page.Fill("Automatically Restart Device After Acquiring Certificate", "on");
            page.Fill("Delete Old Key and Certificate", "on");
            page.Fill("Key Name:", "new");
            page.Fill("Common Name:", "printer.example");
            page.Fill("TLS", "on");
        });
        Assert.Contains("To Be Processed", (await person.StatusRowsAsync())[0], StringComparison.Ordinal);

        await person.WaitForStatusAsync("Processing...", Patience);
        await person.WaitForStatusAsync("Polls 3 of 10", Patience);
        var waiting = Assert.Single(ca.Administration.Register, entry => entry.State == RegisterState.Waiting);
        Assert.True(ca.Administration.Approve(waiting.Number));
        var issued = await ServedAsync(secureAddress, serial => serial == Serial(ca, waiting.Number));

        await using var restarted = TestMachine.Around(await starts.Reader.ReadAsync());
        using var back = await NoScriptAdministrator.LogInAsync(restarted);
        await back.WaitForStatusAsync("Successful");
        Assert.Contains("To Be Processed", (await back.StatusRowsAsync())[0], StringComparison.Ordinal);
        var names = await back.KeyNamesAsync();
        Assert.Equal(2, names.Count);
        Assert.Contains(names, name => name.Contains("new", StringComparison.Ordinal));
        Assert.Equal(Serial(ca, waiting.Number), issued);
        restarted.App.Lifetime.StopApplication();
        Assert.Equal(0, await loop);
    }

    [Fact]
    public async Task A_stopped_server_is_polled_until_it_is_back()
    {
        using var data = await PreparedFolder.CopyAsync();
        var clock = FastClock.FromNow();
        await using var server = await ScepServerProcess.StartAsync();
        await using var program = await RunningProgram.StartAsync(data.Path, clock, "--Device:TimeZone=UTC");
        using var person = await NoScriptAdministrator.SetUpAsync(program);
        await person.SetServerAsync(server.Address, timeoutSeconds: 300);
        await server.StopAsync();
        await person.SetTimerAsync(clock, page =>
        {
            page.Fill("Perform Polling When Communication Error Occurs or When Issuance Request Is Deferred", "on");
            page.Fill("Polling Interval:", "30");
            page.Fill("Key Name:", "lobby");
            page.Fill("Common Name:", "192.0.2.7");
        });

        await person.WaitForStatusAsync("Polls 1 of 10", Patience);
        await server.StartAgainAsync();
        await person.WaitForStatusAsync("Successful", Patience);

        // A single timer clears its own check mark and unlocks the locked pages.
        await person.SetServerAsync(server.Address);
        Assert.DoesNotContain("To Be Processed", (await person.StatusRowsAsync())[0], StringComparison.Ordinal);
    }

    /// <summary>Builds the program on the same ports at each start, as it is restarted in this process.</summary>
    private static Func<WebApplication> Builder(TemporaryFolder data, FastClock clock)
    {
        string[] settings =
        [
            $"--Listen:HttpPort={FreePort.Next()}", $"--Listen:HttpsPort={FreePort.Next()}", "--Device:TimeZone=UTC",
        ];
        return () => Program.Build(
            TestMachine.Arguments(data, settings),
            builder => builder.Services.AddSingleton<TimeProvider>(clock));
    }

    private static string? Serial(RemotePracticeCa ca, int number) =>
        ca.Administration.Register.Single(entry => entry.Number == number).SerialNumber;

    /// <summary>
    /// Connects until the served certificate has the expected serial number; the restart happens meanwhile.
    /// </summary>
    private static async Task<string> ServedAsync(Uri address, Func<string, bool> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        var last = "";
        while (await pace.WaitForNextTickAsync(patience.Token))
        {
            last = await SerialServedAsync(address) ?? last;
            if (wanted(last)) return last;
        }

        return last;
    }

    private static async Task<string?> SerialServedAsync(Uri address)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port);
            string? serial = null;
            await using var tls =
                new SslStream(client.GetStream(), leaveInnerStreamOpen: false, (_, certificate, _, _) =>
            {
                serial = certificate?.GetSerialNumberString();
                return serial is not null;
            });
            await tls.AuthenticateAsClientAsync(address.Host);
            return serial;
        }
        catch (Exception down) when (down is SocketException or IOException)
        {
            return null;
        }
    }
}
