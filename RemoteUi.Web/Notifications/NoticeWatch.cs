namespace RemoteUi.Web.Notifications;

/// <summary>Sends what is due once a minute.</summary>
internal sealed class NoticeWatch(NoticeDelivery delivery, TimeProvider clock, ILogger<NoticeWatch> log)
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
                await delivery.RunAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.NoticesFault(fault);
            }
        }
    }
}
