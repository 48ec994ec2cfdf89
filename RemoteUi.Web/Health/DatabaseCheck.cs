using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Health;

/// <summary>Checks that the settings can be read from the database.</summary>
internal sealed class DatabaseCheck(IDbContextFactory<RemoteUiDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.Settings.AnyAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("the database has no settings");
    }
}
