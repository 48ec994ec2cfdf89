namespace RemoteUi.Web.Telemetry;

/// <summary>
/// Represents what the program tells others about itself (section <c>Telemetry</c> of the configuration). OTLP is set
/// by the environment variables of OpenTelemetry.
/// </summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Whether <c>/metrics</c> exists, for Prometheus.</summary>
    public bool Prometheus { get; set; }
}
