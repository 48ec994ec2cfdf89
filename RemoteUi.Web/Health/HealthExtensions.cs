using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Health;

/// <summary>
/// Adds the addresses that supervisors and load balancers ask: whether the program answers, and whether it can work.
/// </summary>
public static class HealthExtensions
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";

    /// <summary>How long a check may take, such as a database that another process locks.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly HttpMethodMetadata Reading = new([HttpMethods.Get, HttpMethods.Head]);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", timeout: Patience)
            .AddCheck<DiskCheck>("disk", timeout: Patience)
            .AddCheck<SchedulerCheck>("scheduler", timeout: Patience)
            .AddCheck<ExpiryCheck>("certificates", timeout: Patience);
        return services;
    }

    /// <summary>
    /// Maps both addresses, open to everybody. The answer is one word, and 503 if it is <c>Unhealthy</c>.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        Open(app.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false }));
        Open(app.MapHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = WriteAsync }));
    }

    private static void Open(IEndpointConventionBuilder address) =>
        address.AllowAnonymous().WithMetadata(Reading, new SkipStatusCodePagesAttribute());

    /// <summary>Says what is wrong only to those who may read the device's status anyway.</summary>
    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync($"{report.Status}");
        if (!IsReader(context)) return;
        foreach (var (name, entry) in report.Entries)
            await context.Response.WriteAsync($"\n{name}: {entry.Status} {entry.Description}".TrimEnd());
    }

    private static bool IsReader(HttpContext context) =>
        context.User.IsInRole(nameof(MachineRole.Administrator)) || context.User.IsInRole(nameof(MachineRole.Auditor));
}
