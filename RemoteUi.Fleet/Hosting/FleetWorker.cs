using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RemoteUi.Fleet.Engine;
using RemoteUi.Fleet.Storage;

namespace RemoteUi.Fleet.Hosting;

/// <summary>Performs rehearsals while the program runs, beginning with those that its last end cut off.</summary>
internal sealed class FleetWorker(
    FleetScheduler scheduler, RehearsalWatch watch, StartSignal start, FleetConnection connection, FleetHost host,
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
        bool isDueLater;
        do
        {
            isDueLater = true;
            try
            {
                if (!started) await scheduler.StartAsync(stoppingToken);
                if (!started) log.Ready($"{connection}", host.Name);
                started = true;
                isDueLater = await watch.LookAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.WatchFailed(fault);
            }
        }
        while (await NextAsync(isDueLater ? timer : null, stoppingToken));
    }

    /// <summary>Waits for the timer or, without one, for the start of a rehearsal.</summary>
    private async Task<bool> NextAsync(PeriodicTimer? timer, CancellationToken stoppingToken)
    {
        try
        {
            if (timer is not null) return await timer.WaitForNextTickAsync(stoppingToken);
            await start.WaitAsync(stoppingToken);
            return true;
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
