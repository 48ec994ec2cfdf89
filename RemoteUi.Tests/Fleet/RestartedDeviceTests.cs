using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core;
using RemoteUi.Fleet;
using RemoteUi.Fleet.Engine;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Fleet;

/// <summary>Tests devices that the end of the program cuts off after they have sent.</summary>
public sealed class RestartedDeviceTests : IAsyncLifetime
{
    private const string Challenge = "not to be found 7";

    private readonly TemporaryFolder folder = new();
    private readonly SentMessages sent = new();
    private PracticeCaHost ca = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => ca = await PracticeCaHost.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await ca.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_device_asks_for_its_transaction_then_sends_the_same_bytes_again(int keyPool)
    {
        ca.Set(behavior => behavior with { Answer = AnswerRule.Silence });
        var id = await CutOffAsync(FleetBench.Settings(ca.Url, 1) with { KeyPool = keyPool });
        ca.Set(behavior => behavior with { Answer = AnswerRule.Issue });

        await using var bench = await StartAsync();
        var report = await FleetBench.EndedAsync(bench.Rehearsals, id);

        Assert.Equal(1, report.Endings[Ending.Issued]);
        Assert.Equal(3, sent.All.Count);
        Assert.Equal(sent.All.First(), sent.All.Last());
        var device = Assert.Single(await bench.DevicesAsync(id));
        Assert.Equal(device.TransactionId, Assert.Single(ca.Administration.Register).TransactionId);
        Assert.Equal(
            ["GetCACaps", "GetCACert", "GetCACaps", "GetCACert", "CertPoll", "PKCSReq"],
            device.Exchanges.Select(exchange => exchange.Operation));
    }

    [Fact]
    public async Task No_secret_is_in_the_file_while_a_device_is_under_way()
    {
        ca.Set(behavior => behavior with { Answer = AnswerRule.Silence });
        await CutOffAsync(FleetBench.Settings(ca.Url, 1) with { Challenge = new Secret(Challenge) });

        var files = Directory.EnumerateFiles(folder.Path).Select(File.ReadAllBytes).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(-1, file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Challenge))));
        Assert.All(files, file => Assert.Equal(-1, file.AsSpan().IndexOf(sent.All.Single().AsSpan()[..64])));
    }

    /// <summary>Ends the program while a device waits for the answer to its request.</summary>
    private async Task<Guid> CutOffAsync(RehearsalSettings settings)
    {
        await using var bench = await StartAsync();
        var id = await bench.StartAsync(settings);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20), new RealClock());
        while (sent.All.IsEmpty) await timer.WaitForNextTickAsync(Cancellation);
        return id;
    }

    private Task<FleetBench> StartAsync() => FleetBench.StartAsync(
        folder, services => services.AddSingleton<IDeviceClients>(sent));
}
