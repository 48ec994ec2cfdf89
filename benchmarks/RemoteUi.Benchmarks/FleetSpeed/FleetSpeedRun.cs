using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RemoteUi.Core.Machine;
using RemoteUi.Fleet;
using RemoteUi.Fleet.Engine;
using RemoteUi.Fleet.Hosting;
using RemoteUi.Fleet.Names;
using RemoteUi.Fleet.Storage;
using RemoteUi.PracticeCa;

namespace RemoteUi.Benchmarks.FleetSpeed;

/// <summary>
/// Measures what a rehearsal costs its host: devices a second, processor time of a device, and memory, for several
/// numbers of devices. First against a CA that answers at once in this process, whose own work counts too, then over
/// HTTP on loopback against a practice CA in a process of its own.
/// </summary>
internal static class FleetSpeedRun
{
    /// <summary>The argument that makes this program the server.</summary>
    public const string ServerArgument = "fleet-server";

    /// <summary>So many that what is compiled while it runs is compiled.</summary>
    private const int WarmUp = 2_000;
    private const int MiB = 1024 * 1024;

    private static readonly int[] AtOnceSizes = [1_000, 10_000, 100_000];
    private static readonly int[] OverHttpSizes = [1_000, 10_000];
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <param name="sizes">The numbers of devices, each a rehearsal; empty for the usual ones.</param>
    public static async Task MeasureAsync(IReadOnlyList<int> sizes)
    {
        await Console.Out.WriteLineAsync("A CA that answers at once, in process:");
        await TableAsync(new("http://localhost:8081/scep"), sizes.Count > 0 ? sizes : AtOnceSizes, isInstant: true);
        using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ServerArgument)
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var address = new Uri((await server.StandardOutput.ReadLineAsync())! + PracticeCaEndpoint.Path);
            await Console.Out.WriteLineAsync("The practice CA, over HTTP:");
            await TableAsync(address, sizes.Count > 0 ? sizes : OverHttpSizes, isInstant: false);
        }
        finally
        {
            server.Kill();
        }
    }

    private static async Task TableAsync(Uri address, IEnumerable<int> sizes, bool isInstant)
    {
        await MeasureAsync(WarmUp, address, isInstant);
        await Console.Out.WriteLineAsync("devices  seconds  devices/s  processor ms/device  memory MiB  report ms");
        foreach (var devices in sizes)
            await Console.Out.WriteLineAsync(await MeasureAsync(devices, address, isInstant));
    }

    private static async Task<string> MeasureAsync(int devices, Uri address, bool isInstant)
    {
        var folder = Directory.CreateTempSubdirectory("remote-ui-fleet-speed-");
        using var host = Build(Path.Combine(folder.FullName, "fleet.db"), isInstant);
        await host.Services.GetRequiredService<FleetDatabase>().MigrateAsync(default);
        await host.StartAsync();
        var rehearsals = host.Services.GetRequiredService<IRehearsals>();
        var started = (RehearsalStart.Started)await rehearsals.StartAsync(
            Settings(devices, address),
            NamePattern.Read(new RuleCheck(), "Names", "mfp-{0:000000}.example", devices)!.Devices(devices), default);
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var (memory, slowest) = (0L, TimeSpan.Zero);
        RehearsalReport report;
        using var timer = new PeriodicTimer(LookEvery);
        do
        {
            await timer.WaitForNextTickAsync();
            var asked = Stopwatch.GetTimestamp();
            report = (await rehearsals.ReportAsync(started.Id, default))!;
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(asked).Ticks));
            memory = Math.Max(memory, Environment.WorkingSet);
        }
        while (report.Rehearsal.State != RehearsalState.Ended);

        self.Refresh();
        var processor = (self.TotalProcessorTime - before) / devices;
        await host.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        if (report.Endings[Ending.Issued] != devices)
            throw new InvalidOperationException(
                $"Only {report.Endings[Ending.Issued]} of {devices} were issued; {string.Join("; ", report.Errors)}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{devices,7}  {report.Elapsed.TotalSeconds,7:0.0}  {devices / report.Elapsed.TotalSeconds,9:0.0}  "
                + $"{processor.TotalMilliseconds,19:0.00}  {memory / MiB,10}  {slowest.TotalMilliseconds,9:0}");
    }

    private static RehearsalSettings Settings(int devices, Uri address) => new()
    {
        Name = "Speed",
        Server = new CommunicationSettings(
            new UriBuilder(address) { Port = -1 }.Uri, address.Port, TimeSpan.FromMinutes(5), null, null),
        Devices = devices,
        KeyPool = 16,
        AtOnce = 64,
    };

    private static IHost Build(string file, bool isInstant)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        if (isInstant) builder.Services.AddSingleton<IDeviceClients, InstantClients>();
        builder.Services
            .AddLogging()
#pragma warning disable RS0030 // A composition root: the only place that uses the system's clock.
            .AddSingleton(TimeProvider.System)
#pragma warning restore RS0030
            .AddSingleton<IFleetSecrets, ClearFleetSecrets>()
            .AddSingleton(FleetConnection.ToFile(file))
            .AddFleet()
            .AddFleetWorker();
        return builder.Build();
    }

    /// <summary>Encryption at rest costs microseconds, and would need a key ring here.</summary>
    private sealed class ClearFleetSecrets : IFleetSecrets
    {
        public byte[] Protect(byte[] plain) => plain;

        public byte[] Unprotect(byte[] encrypted) => encrypted;
    }
}
