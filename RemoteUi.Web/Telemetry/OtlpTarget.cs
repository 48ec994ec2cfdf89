using System.Globalization;

namespace RemoteUi.Web.Telemetry;

/// <summary>
/// Represents where one signal is sent by OTLP, as far as the environment variables differ from those of all signals,
/// which the exporter reads itself.
/// </summary>
internal sealed record OtlpTarget(string? Endpoint, string? Protocol, string? Headers, int? TimeoutMilliseconds)
{
    private const string Prefix = "OTEL_EXPORTER_OTLP_";

    /// <summary>Returns null if no endpoint is set for the signal, or if it is turned off.</summary>
    /// <param name="signal">METRICS or TRACES.</param>
    public static OtlpTarget? Find(IConfiguration configuration, string signal)
    {
        var isOff = Is("OTEL_SDK_DISABLED", "true") || Is($"OTEL_{signal}_EXPORTER", "none");
        return isOff || (Of("ENDPOINT") ?? Value($"{Prefix}ENDPOINT")) is null
            ? null
            : new(
                Of("ENDPOINT"), Of("PROTOCOL"), Of("HEADERS"),
                int.TryParse(Of("TIMEOUT"), CultureInfo.InvariantCulture, out var timeout) ? timeout : null);

        bool Is(string name, string value) =>
            string.Equals(configuration[name], value, StringComparison.OrdinalIgnoreCase);

        string? Of(string name) => Value($"{Prefix}{signal}_{name}");

        string? Value(string name) => string.IsNullOrWhiteSpace(configuration[name]) ? null : configuration[name];
    }
}
