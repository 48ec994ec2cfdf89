using Microsoft.AspNetCore.DataProtection;
using RemoteUi.Core.Client;
using RemoteUi.Fleet;
using RemoteUi.Fleet.Hosting;
using RemoteUi.Fleet.Storage;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Rehearsals;

namespace RemoteUi.Web.Commands;

/// <summary>
/// Performs a rehearsal for a command: the same engine as that of the pages, with a database that is deleted at the end
/// and keys that only this process has.
/// </summary>
internal sealed class FleetRun : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    private readonly IHost host;
    private readonly DirectoryInfo folder;
    private Guid id;

    private FleetRun(IHost host, DirectoryInfo folder)
    {
        this.host = host;
        this.folder = folder;
    }

#pragma warning disable RS0030 // A command is a composition root of its own.
    public static TimeProvider Clock => TimeProvider.System;
#pragma warning restore RS0030

    public RehearsalWords Words => host.Services.GetRequiredService<RehearsalWords>();

    private IRehearsals Rehearsals => host.Services.GetRequiredService<IRehearsals>();

    /// <exception cref="StartException">The rehearsal cannot start; the message says every reason.</exception>
    public static async Task<FleetRun> StartAsync(FleetRequest request)
    {
        var folder = Directory.CreateTempSubdirectory("remote-ui-fleet-");
        var run = new FleetRun(Build(Path.Combine(folder.FullName, FleetHosting.FileName)), folder);
        try
        {
            await run.host.Services.GetRequiredService<FleetDatabase>().MigrateAsync(CancellationToken.None);
            await run.host.StartAsync();
            run.id = await run.Rehearsals.StartAsync(request.Settings, request.Devices, CancellationToken.None) switch
            {
                RehearsalStart.Started started => started.Id,
                RehearsalStart.Refused refused =>
                    throw new StartException(string.Join(' ', refused.Obstacles.Select(run.Words.Of))),
                var other => throw new InvalidOperationException($"Unexpected {other.GetType().Name}"),
            };
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until every device has ended; a stop lets those under way end first.</summary>
    public async Task<RehearsalReport> EndedAsync(Action<RehearsalReport> show, CancellationToken stop)
    {
        var isStopped = false;
        while (true)
        {
            var report = (await Rehearsals.ReportAsync(id, CancellationToken.None))!;
            if (report.Rehearsal.State == RehearsalState.Ended) return report;
            show(report);
            if (stop.IsCancellationRequested && !isStopped) await Rehearsals.StopAsync(id, CancellationToken.None);
            isStopped = stop.IsCancellationRequested;
            await Task.Delay(LookEvery, Clock, isStopped ? CancellationToken.None : stop)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public IAsyncEnumerable<FleetDevice> DevicesAsync(RehearsalReport report) =>
        Rehearsals.DevicesAsync(report.Rehearsal.Id, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static IHost Build(string file)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Warning);
        builder.Services
            .AddLocalization()
            .AddSingleton(Clock)
            .AddSingleton<IHostLifetime, CommandLifetime>()
            .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>()
            .AddSingleton<IFleetSecrets, FleetSecrets>()
            .AddSingleton(FleetConnection.ToFile(file))
            .AddSingleton(new ScepDemands())
            .AddFleet()
            .AddFleetWorker()
            .AddSingleton<RehearsalWords>();
        return builder.Build();
    }

    /// <summary>The command line decides when the run stops.</summary>
    private sealed class CommandLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
