using System.Diagnostics.Metrics;

namespace RemoteUi.Fleet;

/// <summary>Counts the devices of rehearsals on this host. Each host has its own instruments.</summary>
public sealed class FleetMetrics : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "RemoteUi.Fleet";

    private readonly Meter meter = new(Name);
    private readonly Counter<long> started;
    private readonly Counter<long> ended;

    public FleetMetrics()
    {
        started = meter.CreateCounter<long>("remote_ui.fleet.rehearsals", description: "Rehearsals started here");
        ended = meter.CreateCounter<long>(
            "remote_ui.fleet.devices", description: "Devices of rehearsals that ended on this host, by ending");
    }

    /// <summary>Gets the meter, to listen to the instruments of this host only.</summary>
    public Meter Meter => meter;

    public void Dispose() => meter.Dispose();

    internal void CountStart() => started.Add(1);

    internal void CountEnd(Ending ending) => ended.Add(1, new KeyValuePair<string, object?>("ending", $"{ending}"));
}
