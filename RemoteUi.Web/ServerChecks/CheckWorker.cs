using RemoteUi.Workbench.ServerCheck;
using RemoteUi.Workbench.ServerCheck.Running;

namespace RemoteUi.Web.ServerChecks;

/// <summary>
/// Runs the checks in the background, one run at a time. A run is stored when it begins, every few seconds, and when it
/// ends, so that little is lost if the program is killed.
/// </summary>
internal sealed class CheckWorker(
    CheckRuns runs, CheckRunner runner, ICheckRunStore store, TimeProvider clock, ILogger<CheckWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Marks the runs that the end of the program cut off, before the pages can show them as running.
    /// </summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var lost in await store.ListAsync(cancellationToken))
            if (lost.State == CheckRunState.Running && await store.FindAsync(lost.Id, cancellationToken) is { } run)
                await store.SaveAsync(
                    run with { State = CheckRunState.Interrupted, Current = null }, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var work in runs.WorkAsync(stoppingToken)) await RunAsync(work, stoppingToken);
    }

    /// <summary>Logs what goes wrong, because a bug or a full disk must not end the worker.</summary>
    private async Task RunAsync(CheckWork work, CancellationToken stoppingToken)
    {
        try
        {
            await RunAndSaveAsync(work, stoppingToken);
        }
        catch (Exception fault)
        {
            log.RunFailed(work.Order.Server.Url.Host, fault);
            work.Fail(fault);
        }
        finally
        {
            var ended = work.Run;
            runs.End(work);
            runs.Publish(ended?.Id);
        }
    }

    private async Task RunAndSaveAsync(CheckWork work, CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(work.Stopped, stoppingToken);
        var running = Task.Run(
            () => runner.RunAsync(work.Order, now => Show(work, now), stop.Token), CancellationToken.None);
        await Task.WhenAny(running, work.Begun);
        await SaveWhileAsync(running, work, stop.Token);
        var ended = await running;
        if (stoppingToken.IsCancellationRequested && ended.State == CheckRunState.Stopped)
            ended = ended with { State = CheckRunState.Interrupted };

        // Also when the program ends: what was found is to be there at the next start.
        await store.SaveAsync(work.Follow(ended), CancellationToken.None);
    }

    private void Show(CheckWork work, CheckRun now)
    {
        var shown = work.Follow(now);
        if (shown.State == CheckRunState.Running) runs.Publish(shown.Id);
    }

    private async Task SaveWhileAsync(Task running, CheckWork work, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(SaveEvery, clock);
        while (!running.IsCompleted && !stop.IsCancellationRequested)
        {
            await SaveAsync(work);
            await Task.WhenAny(running, timer.WaitForNextTickAsync(stop).AsTask());
        }
    }

    /// <summary>A state that cannot be saved now is saved with the next one.</summary>
    private async Task SaveAsync(CheckWork work)
    {
        try
        {
            await store.SaveAsync(work.Run!, CancellationToken.None);
        }
        catch (Exception fault)
        {
            log.RunNotSaved(work.Run!.Id, fault);
        }
    }
}
