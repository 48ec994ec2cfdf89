using Microsoft.Extensions.Options;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Telemetry;

/// <summary>
/// Adds metrics and traces if they are asked for. Otherwise no assembly of OpenTelemetry is loaded, and the program
/// starts as fast as without.
/// </summary>
public static class TelemetryExtensions
{
    /// <summary>The address for Prometheus.</summary>
    public const string MetricsPath = "/metrics";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSection<TelemetryOptions>(TelemetryOptions.Section);
        var plan = TelemetryPlan.Read(builder.Configuration);
        if (!plan.IsEmpty) OpenTelemetrySetup.Add(builder.Services, plan);
    }

    /// <summary>Maps <see cref="MetricsPath"/> if it is on.</summary>
    public static void MapTelemetry(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value.Prometheus) OpenTelemetrySetup.Map(app);
    }
}
