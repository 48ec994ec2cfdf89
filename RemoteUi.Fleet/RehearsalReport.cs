using RemoteUi.Core;

namespace RemoteUi.Fleet;

/// <summary>Represents what is known of a rehearsal: its numbers, its series for the plots, and the advice.</summary>
public sealed record RehearsalReport
{
    public required Rehearsal Rehearsal { get; init; }

    /// <summary>The time of the report.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The number of devices with each ending, <see cref="Ending.NotYet"/> included; all endings.</summary>
    public required IReadOnlyDictionary<Ending, int> Endings { get; init; }

    /// <summary>Devices that have left and not ended.</summary>
    public required int UnderWay { get; init; }

    /// <summary>The endings other than issued, by cause, most frequent first.</summary>
    public required IReadOnlyList<ErrorCount> Errors { get; init; }

    /// <summary>Devices a second that ended: in the last ten seconds, or over the whole run if it has ended.</summary>
    public required double Rate { get; init; }

    /// <summary>The time left; null if unknown or ended.</summary>
    public required TimeSpan? TimeLeft { get; init; }

    /// <summary>From the start of the window to the last ending, or until now.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>
    /// The width of the bins of the three series over the run; whole seconds, at most some hundred bins.
    /// </summary>
    public required TimeSpan BinWidth { get; init; }

    /// <summary>Exchanges sent and answered in each bin.</summary>
    public required IReadOnlyList<TrafficBin> Traffic { get; init; }

    /// <summary>The time to the certificate of the devices issued in each bin; empty bins are left out.</summary>
    public required IReadOnlyList<PercentileBin> TimeToCertificate { get; init; }

    /// <summary>The endings up to the end of each bin, cumulated.</summary>
    public required IReadOnlyList<OutcomeBin> Outcomes { get; init; }

    /// <summary>The durations of the devices issued, from leaving to the certificate.</summary>
    public required IReadOnlyList<DurationBin> Durations { get; init; }

    /// <summary>The time to the certificate over the whole run; null if none was issued.</summary>
    public required Percentiles? Whole { get; init; }

    /// <summary>How many devices each host has ended, by name.</summary>
    public required IReadOnlyList<HostShare> Hosts { get; init; }

    /// <summary>What can be concluded; null if there is not enough to say.</summary>
    public required Advice? Advice { get; init; }
}

/// <summary>Represents the number of devices with an ending, a cause, and a failInfo.</summary>
public sealed record ErrorCount(Ending Ending, Cause? Cause, int? FailInfo, int Devices);

/// <summary>Represents the exchanges of a bin.</summary>
/// <param name="From">The start of the bin, counted from the start of the window.</param>
public sealed record TrafficBin(TimeSpan From, int Arrivals, int Answers);

/// <summary>Represents the durations of a bin.</summary>
/// <param name="From">The start of the bin, counted from the start of the window.</param>
public sealed record PercentileBin(TimeSpan From, Percentiles Of);

/// <summary>Represents the endings up to the end of a bin.</summary>
/// <param name="From">The start of the bin, counted from the start of the window.</param>
/// <param name="Devices">The cumulated number of devices by ending; endings without a device are left out.</param>
public sealed record OutcomeBin(TimeSpan From, IReadOnlyDictionary<Ending, int> Devices);

/// <summary>Represents the devices whose duration is at least <c>From</c> and less than <c>To</c>.</summary>
public sealed record DurationBin(TimeSpan From, TimeSpan To, int Devices);

/// <summary>Represents the distribution of durations.</summary>
public sealed record Percentiles(int Count, TimeSpan P50, TimeSpan P90, TimeSpan P99, TimeSpan Max);

/// <summary>Represents the devices that a host has ended.</summary>
public sealed record HostShare(string Host, int Devices);
