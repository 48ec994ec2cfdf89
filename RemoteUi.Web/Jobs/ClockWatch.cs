using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Jobs;

/// <summary>
/// Checks once a minute what is due, independently of the trigger: the clock may have been set forward or back, the
/// time zone may have changed, or an error may have lost a wake-up call. The minute itself is measured by a timer that
/// changes of the clock do not affect.
/// </summary>
internal sealed class ClockWatch(RequestDispatcher dispatcher, TimeProvider clock, ILogger<ClockWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await dispatcher.WakeAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.WakeUpFault(fault);
            }
        }
    }
}
