using RemoteUi.Core.Enrollment;

namespace RemoteUi.Web.Jobs;

/// <summary>
/// Asks once a minute what is due, whatever the trigger thinks: the clock may have been set forward or back, the zone
/// changed, a fault have cost a wake-up. The minute itself is counted by a timer that no setting of the clock moves.
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
