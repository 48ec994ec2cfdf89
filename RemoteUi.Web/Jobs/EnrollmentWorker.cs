using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Jobs;

/// <summary>
/// The one worker: after the program has started, resumes what was in progress, then runs the queued requests one at a
/// time. Not before it listens, for the practice CA is asked through its own port.
/// </summary>
internal sealed class EnrollmentWorker(
    RequestQueue queue, IEnrollmentRunner runner, IHostApplicationLifetime lifetime, ILogger<EnrollmentWorker> log)
    : BackgroundService
{
    /// <summary>What cannot go on is ended before the program listens, when no new request can be among them.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await runner.EndLostAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        await GuardedAsync(() => runner.ResumeAsync(stoppingToken), log.ResumeFault, stoppingToken);
        while (await queue.WaitAsync(stoppingToken))
            while (queue.TryTake() is { } queued) await RunAsync(queued, stoppingToken);
    }

    private async Task RunAsync(QueuedRequest queued, CancellationToken stoppingToken)
    {
        if (!await GuardedAsync(() => runner.RunAsync(queued, stoppingToken), Report, stoppingToken))
            await GuardedAsync(() => runner.AbandonAsync(queued.Id, stoppingToken), Report, stoppingToken);

        void Report(Exception fault) => log.RequestFault(queued.Id, fault);
    }

    /// <summary>
    /// A fault of the program must not end the worker; it is logged, and what is stored decides how it goes on.
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

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }
}
