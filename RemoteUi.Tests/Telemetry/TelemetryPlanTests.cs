using Microsoft.Extensions.Configuration;
using RemoteUi.Web.Telemetry;

namespace RemoteUi.Tests.Telemetry;

public sealed class TelemetryPlanTests
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4317";

    [Theory]
    [InlineData("", false, false, false)]
    [InlineData("Telemetry:Prometheus=true", true, false, false)]
    [InlineData(Endpoint, false, true, true)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=", false, false, false)]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=http://127.0.0.1:4318/m", false, true, false)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://127.0.0.1:4318/t", false, false, true)]
    [InlineData(Endpoint + " OTEL_METRICS_EXPORTER=none", false, false, true)]
    [InlineData(Endpoint + " OTEL_TRACES_EXPORTER=none", false, true, false)]
    [InlineData(Endpoint + " OTEL_SDK_DISABLED=true", false, false, false)]
    [InlineData("OTEL_SERVICE_NAME=lobby", false, false, false)]
    public void Settings_and_environment_decide(string settings, bool prometheus, bool metrics, bool traces)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(pair => pair.Split('=', 2))
                    .Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])))
            .Build();

        var plan = TelemetryPlan.Read(configuration);

        Assert.Equal((prometheus, metrics, traces), (plan.Prometheus, plan.Metrics is not null, plan.HasTraces));
        Assert.Equal(!prometheus && !metrics && !traces, plan.IsEmpty);
    }
}
