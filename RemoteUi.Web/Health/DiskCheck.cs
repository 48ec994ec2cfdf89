using Microsoft.Extensions.Diagnostics.HealthChecks;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Health;

/// <summary>Checks that there is room on the disk with the data folder.</summary>
internal sealed class DiskCheck(DataFolder data) : IHealthCheck
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Below this, requests are likely to fail because they cannot be saved.</summary>
    public const long MinFree = 16 * Mebibyte;

    /// <summary>Below this, somebody should make room.</summary>
    public const long Ample = 256 * Mebibyte;

    /// <summary>Judges a number of free bytes.</summary>
    public static HealthCheckResult Judge(long free)
    {
        var words = $"{free / Mebibyte} MiB are free";
        return free < MinFree ? HealthCheckResult.Unhealthy(words)
            : free < Ample ? HealthCheckResult.Degraded(words)
            : HealthCheckResult.Healthy(words);
    }

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Judge(new DriveInfo(data.Path).AvailableFreeSpace));
}
