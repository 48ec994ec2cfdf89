using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Jobs;

/// <summary>
/// The only worker. After the program has started, it resumes what was in progress, then runs the queued requests one
/// at a time. It waits until the program listens, because the practice CA is reached through the program's own port.
/// </summary>
internal sealed class EnrollmentWorker(
    RequestQueue queue, IEnrollmentRunner runner, IHostApplicationLifetime lifetime, TimeProvider clock,
    ILogger<EnrollmentWorker> log) : BackgroundService
{
    /// <summary>The pause before an end that could not be saved (a full disk) is saved again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Ends what cannot continue before the program listens, so that no new request can be among it.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await runner.EndLostAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await StartedAsync(stoppingToken)) return;
        await GuardedAsync(() => runner.ResumeAsync(stoppingToken), log.ResumeFault, stoppingToken);
        while (await queue.WaitAsync(stoppingToken))
            while (queue.TryTake() is { } queued) await RunAsync(queued, stoppingToken);
    }

    private async Task RunAsync(QueuedRequest queued, CancellationToken stoppingToken)
    {
        if (await GuardedAsync(() => runner.RunAsync(queued, stoppingToken), Report, stoppingToken)) return;
        // Without this end, a manual request whose password is gone would stay in progress. Others could not be saved
        // either meanwhile.
        while (!await GuardedAsync(() => runner.AbandonAsync(queued.Id, stoppingToken), Report, stoppingToken))
            await Task.Delay(Pause, clock, stoppingToken);

        void Report(Exception fault) => log.RequestFault(queued.Id, fault);
    }

    /// <summary>
    /// Logs an exception of the work, because a bug must not end the worker. The stored state decides how the request
    /// continues.
    /// </summary>
    private static async Task<bool> GuardedAsync(
        Func<Task> work, Action<Exception> report, CancellationToken stoppingToken)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            report(fault);
            return false;
        }
    }

    /// <summary>
    /// Waits for the end of the start; returns false if it failed (a port was in use), which is nobody's fault here.
    /// </summary>
    private async Task<bool> StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStarted = lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var onStopped = stoppingToken.Register(() => started.TrySetResult(false));
        return await started.Task;
    }
}
