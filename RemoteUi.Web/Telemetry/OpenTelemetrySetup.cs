using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using RemoteUi.Core.Enrollment;
using RemoteUi.Fleet;
using RemoteUi.PracticeCa.Transactions;
using RemoteUi.Web.Access;

namespace RemoteUi.Web.Telemetry;

/// <summary>
/// The only class that names OpenTelemetry. Its methods must not be inlined: compiling them loads the assemblies.
/// </summary>
internal static class OpenTelemetrySetup
{
    private const string ServiceName = "remote-ui";

    private static readonly string[] Meters =
    [
        EnrollmentMetrics.Name, PracticeCaMetrics.Name, FleetMetrics.Name, DeviceMetrics.Name,
        "Microsoft.AspNetCore.Hosting", "System.Net.Http", "System.Runtime",
    ];

    private static string? Version => typeof(OpenTelemetrySetup).Assembly.GetName().Version?.ToString(3);

    /// <summary>What is asked so often that it would hide the rest.</summary>
    private static readonly PathString[] NotTraced = ["/health", TelemetryExtensions.MetricsPath];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(IServiceCollection services, TelemetryPlan plan)
    {
        var telemetry = services.AddOpenTelemetry().ConfigureResource(Describe);
        if (plan.HasMetrics) telemetry.WithMetrics(metrics => AddMetrics(metrics, plan));
        if (plan.HasTraces) telemetry.WithTracing(traces => AddTraces(traces, plan));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Map(WebApplication app) =>
        app.MapPrometheusScrapingEndpoint(TelemetryExtensions.MetricsPath)
            .RequireAuthorization(AccessPolicies.Watching)
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));

    /// <summary>Names the program; OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES name it otherwise.</summary>
    private static void Describe(ResourceBuilder resource) => resource
        .Clear()
        .AddService(ServiceName, serviceVersion: Version)
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    private static void AddMetrics(MeterProviderBuilder metrics, TelemetryPlan plan)
    {
        metrics.AddMeter(Meters).AddInstrumentation<DeviceMetrics>();
        if (plan.Prometheus) metrics.AddView(WithoutCounts).AddPrometheusExporter();
        if (plan.Metrics is { } target) metrics.AddOtlpExporter(options => Apply(target, options));
    }

    /// <summary>Drops what Prometheus takes for parts of histograms, by its name.</summary>
    private static MetricStreamConfiguration? WithoutCounts(Instrument instrument) =>
        instrument.Name.EndsWith(".count", StringComparison.Ordinal) ? MetricStreamConfiguration.Drop : null;

    private static void AddTraces(TracerProviderBuilder traces, TelemetryPlan plan) => traces
        .AddSource(EnrollmentTrace.Name)
        .AddAspNetCoreInstrumentation(options => options.Filter = IsTraced)
        .AddHttpClientInstrumentation()
        .AddOtlpExporter(options => Apply(plan.Traces!, options));

    private static void Apply(OtlpTarget target, OtlpExporterOptions options)
    {
        if (target.Protocol is { } protocol)
            options.Protocol = protocol == "http/protobuf" ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        if (target.Endpoint is { } endpoint) options.Endpoint = new Uri(endpoint);
        if (target.Headers is { } headers) options.Headers = headers;
        if (target.TimeoutMilliseconds is { } timeout) options.TimeoutMilliseconds = timeout;
    }

    private static bool IsTraced(HttpContext context) =>
        !NotTraced.Any(path => context.Request.Path.StartsWithSegments(path));
}
