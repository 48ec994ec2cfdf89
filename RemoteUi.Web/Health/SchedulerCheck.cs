using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Health;

/// <summary>
/// Checks that requests are started and performed: the scheduler runs, and no background service has ended with a
/// fault. A device that restarts is not ready either.
/// </summary>
internal sealed class SchedulerCheck(
    ISchedulerFactory schedulers, IEnumerable<IHostedService> services, HostRestart restart) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (restart.IsRequested) return HealthCheckResult.Unhealthy("the device restarts");
        if (services.OfType<BackgroundService>().FirstOrDefault(HasFailed) is { } failed)
            return HealthCheckResult.Unhealthy($"{failed.GetType().Name} has ended with a fault");
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        return scheduler.Status == SchedulerStatus.Running
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"the scheduler is {scheduler.Status}");
    }

    private static bool HasFailed(BackgroundService service) => service.ExecuteTask is { IsFaulted: true };
}
