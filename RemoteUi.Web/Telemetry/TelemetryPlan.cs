namespace RemoteUi.Web.Telemetry;

/// <summary>Represents what is collected, and where it goes.</summary>
/// <param name="Prometheus">Whether metrics are read at <c>/metrics</c>.</param>
/// <param name="Metrics">Where metrics are sent by OTLP; null for nowhere.</param>
/// <param name="Traces">Where traces are sent by OTLP; null for nowhere.</param>
internal sealed record TelemetryPlan(bool Prometheus, OtlpTarget? Metrics, OtlpTarget? Traces)
{
    /// <summary>Gets whether nothing is collected, so that nothing needs to be loaded for it.</summary>
    public bool IsEmpty => !HasMetrics && !HasTraces;

    public bool HasMetrics => Prometheus || Metrics is not null;

    public bool HasTraces => Traces is not null;

    /// <summary>Reads the settings and the environment variables, which are part of the configuration.</summary>
    public static TelemetryPlan Read(IConfiguration configuration) => new(
        // What cannot be read is reported when the options are validated.
        bool.TryParse(configuration[$"{TelemetryOptions.Section}:{nameof(TelemetryOptions.Prometheus)}"], out var on)
            && on,
        OtlpTarget.Find(configuration, "METRICS"), OtlpTarget.Find(configuration, "TRACES"));
}
