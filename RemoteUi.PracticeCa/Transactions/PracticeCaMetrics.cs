using System.Diagnostics.Metrics;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>Counts what the practice CA issues and refuses. Each host has its own instruments.</summary>
public sealed class PracticeCaMetrics : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "RemoteUi.PracticeCa";

    private readonly Meter meter = new(Name);
    private readonly Counter<long> issued;
    private readonly Counter<long> refused;

    public PracticeCaMetrics()
    {
        issued = meter.CreateCounter<long>(
            "remote_ui.practice_ca.issued", description: "Certificates that the practice CA issued");
        refused = meter.CreateCounter<long>(
            "remote_ui.practice_ca.refused", description: "Messages that the practice CA refused, by failInfo");
    }

    /// <summary>Gets the meter, to listen to the instruments of this host only.</summary>
    public Meter Meter => meter;

    public void Dispose() => meter.Dispose();

    internal void CountIssued() => issued.Add(1);

    internal void CountRefused(int failInfo) =>
        refused.Add(1, new KeyValuePair<string, object?>("fail_info", $"{(FailInfo)failInfo}"));
}
