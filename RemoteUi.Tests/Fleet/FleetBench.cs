using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Fleet;
using RemoteUi.Fleet.Hosting;
using RemoteUi.Fleet.Names;
using RemoteUi.Fleet.Storage;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Fleet;

/// <summary>Runs the engine of rehearsals with a database of its own, without the rest of the program.</summary>
internal sealed class FleetBench : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private readonly TemporaryFolder? ownFolder;
    private readonly IHost host;

    private FleetBench(TemporaryFolder? kept, Action<IServiceCollection>? change)
    {
        var folder = kept ?? (ownFolder = new());
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services
            .AddLogging()
            .AddSingleton<TimeProvider>(new RealClock())
            .AddSingleton<IFleetSecrets, MirroredSecrets>()
            .AddSingleton<KeyMaker>(MadeKeys.NextPrivate)
            .AddSingleton(FleetConnection.ToFile(folder.File("fleet.db")))
            .AddFleet()
            .AddFleetWorker();
        change?.Invoke(builder.Services);
        host = builder.Build();
    }

    public IRehearsals Rehearsals => host.Services.GetRequiredService<IRehearsals>();

    public IServiceProvider Services => host.Services;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="folder">The folder of an earlier bench, to continue its rehearsals.</param>
    /// <param name="change">Replaces services.</param>
    public static async Task<FleetBench> StartAsync(
        TemporaryFolder? folder = null, Action<IServiceCollection>? change = null)
    {
        var bench = new FleetBench(folder, change);
        await bench.Services.GetRequiredService<FleetDatabase>().MigrateAsync(Cancellation);
        await bench.host.StartAsync(Cancellation);
        return bench;
    }

    /// <summary>Returns settings for a server on this computer.</summary>
    public static RehearsalSettings Settings(Uri server, int devices) => new()
    {
        Name = "Test",
        Server = new CommunicationSettings(
            new UriBuilder(server) { Port = -1 }.Uri, server.Port, TimeSpan.FromSeconds(120), null, null),
        Devices = devices,
        KeyPool = 4,
        AtOnce = 100,
    };

    public static IReadOnlyList<FleetDeviceSpec> Devices(int count) =>
        NamePattern.Read(new RuleCheck(), "Names", "mfp-{0:00000}.example", count)!.Devices(count);

    /// <summary>Starts a rehearsal and returns its report when every device has ended.</summary>
    public async Task<RehearsalReport> RunAsync(RehearsalSettings settings) =>
        await EndedAsync(Rehearsals, await StartAsync(settings));

    public async Task<Guid> StartAsync(RehearsalSettings settings) =>
        Assert.IsType<RehearsalStart.Started>(
            await Rehearsals.StartAsync(settings, Devices(settings.Devices), Cancellation)).Id;

    /// <summary>Waits until a rehearsal has ended.</summary>
    public static async Task<RehearsalReport> EndedAsync(IRehearsals rehearsals, Guid id)
    {
        var clock = new RealClock();
        using var timer = new PeriodicTimer(LookEvery, clock);
        var started = clock.GetTimestamp();
        while (true)
        {
            var report = (await rehearsals.ReportAsync(id, Cancellation))!;
            if (report.Rehearsal.State == RehearsalState.Ended) return report;
            Assert.True(
                clock.GetElapsedTime(started) < Patience,
                "Not ended: " + string.Join(", ", report.Endings.Select(one => $"{one.Key} {one.Value}")));
            await timer.WaitForNextTickAsync(Cancellation);
        }
    }

    public async Task<List<FleetDevice>> DevicesAsync(Guid id) =>
        await Rehearsals.DevicesAsync(id, Cancellation).ToListAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        ownFolder?.Dispose();
    }

    /// <summary>Hides the bytes, so that a test can look for what is not hidden.</summary>
    private sealed class MirroredSecrets : IFleetSecrets
    {
        public byte[] Protect(byte[] plain) => [.. plain.Select(one => (byte)~one)];

        public byte[] Unprotect(byte[] encrypted) => Protect(encrypted);
    }
}
