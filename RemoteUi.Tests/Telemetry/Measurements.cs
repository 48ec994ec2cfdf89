using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace RemoteUi.Tests.Telemetry;

/// <summary>Keeps what the instruments of one meter measure, as text: <c>name{tag=value} number</c>.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener listener = new();

    public Measurements(Meter meter)
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter == meter) own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
    }

    public ConcurrentQueue<string> All { get; } = new();

    /// <summary>Asks the observable instruments.</summary>
    public void Observe() => listener.RecordObservableInstruments();

    public void Dispose() => listener.Dispose();

    private void Keep<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        All.Enqueue(
            $"{instrument.Name}{{{string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}}} {value}");
}
