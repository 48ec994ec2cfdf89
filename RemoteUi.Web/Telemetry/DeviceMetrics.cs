using System.Diagnostics.Metrics;
using RemoteUi.PracticeCa;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Telemetry;

/// <summary>The state of the device as gauges, read from the database whenever they are collected.</summary>
internal sealed class DeviceMetrics : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "RemoteUi.Device";

    private readonly Meter meter = new(Name);

    public DeviceMetrics(
        CertificateEnds ends, NextRequest next, PracticeCaAdministration practiceCa, TimeProvider clock)
    {
        meter.CreateObservableGauge(
            "remote_ui.certificate.time_left", () => TimesLeft(ends, clock), "s",
            "Time until the certificate of a use expires");
        meter.CreateObservableGauge(
            "remote_ui.next_request.timestamp", () => At(next), "s",
            "When the next scheduled request is sent, in Unix time");
        meter.CreateObservableGauge(
            "remote_ui.practice_ca.waiting", () => practiceCa.Waiting, null,
            "Requests that wait for approval at the practice CA");
    }

    /// <summary>Gets the meter, to listen to the instruments of this host only.</summary>
    public Meter Meter => meter;

    public void Dispose() => meter.Dispose();

    private static IEnumerable<Measurement<double>> TimesLeft(CertificateEnds ends, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return ends.Read().Select(one => new Measurement<double>(
            (one.Value - now).TotalSeconds, new KeyValuePair<string, object?>("use", $"{one.Key}")));
    }

    /// <summary>Returns nothing if no request is scheduled.</summary>
    private static IEnumerable<Measurement<double>> At(NextRequest next) =>
        next.Read() is { } at ? [new(at.ToUnixTimeMilliseconds() / 1000.0)] : [];
}
