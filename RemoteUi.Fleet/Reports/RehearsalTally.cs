using RemoteUi.Core;
using RemoteUi.Fleet.Storage;

namespace RemoteUi.Fleet.Reports;

/// <summary>
/// Counts the devices of a rehearsal as they end, in seconds after its start, so that a report of a large rehearsal
/// needs only the devices that ended since the last one.
/// </summary>
internal sealed class RehearsalTally(DateTimeOffset startsAt)
{
    private readonly HashSet<int> counted = [];
    private readonly Dictionary<(int Bin, int Width), Percentiles> percentiles = [];

    public Dictionary<(Ending Ending, Cause? Cause, int? FailInfo), int> Endings { get; } = [];

    public Dictionary<string, int> Hosts { get; } = [];

    /// <summary>Exchanges sent and answered in each second.</summary>
    public SortedDictionary<int, (int Arrivals, int Answers)> Traffic { get; } = [];

    /// <summary>Devices that ended in each second.</summary>
    public SortedDictionary<int, Dictionary<Ending, int>> Outcomes { get; } = [];

    /// <summary>The devices issued in each second: the time it took from leaving.</summary>
    public SortedDictionary<int, List<TimeSpan>> Issued { get; } = [];

    /// <summary>The time it took each device that was issued.</summary>
    public SortedDurations Durations { get; } = new();

    /// <summary>The requests sent, as seconds after the start, with what came of them.</summary>
    public List<SentRequest> Requests { get; } = [];

    public DateTimeOffset? LastDone { get; private set; }

    public int Ended => counted.Count;

    /// <summary>Counts a device; once, however often it is given.</summary>
    public void Add(EndedDevice device)
    {
        if (!counted.Add(device.Number)) return;
        LastDone = LastDone > device.DoneAt ? LastDone : device.DoneAt;
        Count(Endings, (device.Ending, device.Cause, device.FailInfo));
        if (device.Host is { } host && device.Ending != Ending.NeverSent) Count(Hosts, host);
        var second = SecondOf(device.DoneAt);
        if (!Outcomes.TryGetValue(second, out var outcomes)) Outcomes[second] = outcomes = [];
        Count(outcomes, device.Ending);
        if (device is { Ending: Ending.Issued, LeftAt: { } left }) AddIssued(second, device.DoneAt - left);
        foreach (var exchange in StoredExchanges.Read(device.DueAt, device.Exchanges)) Add(exchange);
    }

    /// <summary>
    /// Returns the percentiles of the devices issued in a bin, which are kept until it has more of them.
    /// </summary>
    /// <param name="width">The seconds of each bin.</param>
    /// <param name="issued">What <see cref="Issued"/> has for the bin; not empty.</param>
    public Percentiles PercentilesOf(int bin, int width, IReadOnlyList<List<TimeSpan>> issued)
    {
        if (percentiles.TryGetValue((bin, width), out var known) && known.Count == issued.Sum(one => one.Count))
            return known;
        return percentiles[(bin, width)] = Distribution.Of([.. issued.SelectMany(one => one)])!;
    }

    private void AddIssued(int second, TimeSpan duration)
    {
        if (!Issued.TryGetValue(second, out var durations)) Issued[second] = durations = [];
        durations.Add(duration);
        Durations.Add(duration);
    }

    private void Add(DeviceExchange exchange)
    {
        AddTraffic(SecondOf(exchange.SentAt), 1, 0);
        var answered = exchange.SentAt + exchange.Duration;
        if (exchange.HttpStatus is not null) AddTraffic(SecondOf(answered), 0, 1);
        if (exchange.Operation is "PKCSReq" or "RenewalReq")
            Requests.Add(
                new(
                    (exchange.SentAt - startsAt).TotalSeconds, (answered - startsAt).TotalSeconds,
                    exchange.HttpStatus is >= 200 and < 300));
    }

    private void AddTraffic(int second, int arrivals, int answers)
    {
        var (sent, answered) = Traffic.GetValueOrDefault(second);
        Traffic[second] = (sent + arrivals, answered + answers);
    }

    private int SecondOf(DateTimeOffset time) => Math.Max(0, (int)(time - startsAt).TotalSeconds);

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull =>
        counts[key] = counts.GetValueOrDefault(key) + 1;
}

/// <summary>Represents a request for a certificate, in seconds after the start.</summary>
/// <param name="Over">When its answer came, or the client gave up.</param>
internal readonly record struct SentRequest(double Sent, double Over, bool WasAnswered);
