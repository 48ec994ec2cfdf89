using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RemoteUi.Fleet.Engine;
using RemoteUi.Fleet.Storage;

namespace RemoteUi.Fleet.Hosting;

/// <summary>Performs rehearsals while the program runs, beginning with those that its last end cut off.</summary>
internal sealed class FleetWorker(
    FleetScheduler scheduler, RehearsalWatch watch, FleetConnection connection, FleetHost host,
    IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<FleetWorker> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await scheduler.EndAsync(cancellationToken);
    }

    /// <summary>
    /// Begins when the program listens, because the practice CA is reached through the program's own port.
    /// </summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await StartedAsync(stoppingToken)) return;
        FleetHost.WidenThreadPool();
        using var timer = new PeriodicTimer(LookEvery, clock);
        var started = false;
        do
        {
            try
            {
                if (!started) await scheduler.StartAsync(stoppingToken);
                if (!started) log.Ready($"{connection}", host.Name);
                started = true;
                await watch.LookAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.WatchFailed(fault);
            }
        }
        while (await NextAsync(timer, stoppingToken));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStarted = lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var onStopped = stoppingToken.Register(() => started.TrySetResult(false));
        return await started.Task;
    }
}
