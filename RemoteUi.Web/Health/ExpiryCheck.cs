using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Health;

/// <summary>
/// Reports a certificate in use that has expired or is about to. The device works on with it, so that it is degraded.
/// </summary>
internal sealed class ExpiryCheck(CertificateEnds ends, TimeProvider clock) : IHealthCheck
{
    /// <summary>The remaining time from which a certificate is reported.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var due = ends.Read().Where(one => one.Value - now <= Soon).OrderBy(one => one.Value).ToList();
        return Task.FromResult(
            due.Count == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(
                    string.Join(", ", due.Select(one => $"{one.Key} ends in {DaysOf(one.Value - now)} days"))));
    }

    private static string DaysOf(TimeSpan left) => left.TotalDays.ToString("0.#", CultureInfo.InvariantCulture);
}
