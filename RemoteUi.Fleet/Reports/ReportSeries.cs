namespace RemoteUi.Fleet.Reports;

/// <summary>Makes the series of the plots from a tally, in bins of whole seconds.</summary>
internal sealed class ReportSeries
{
    /// <summary>The most bins over the run: more than a plot can show.</summary>
    private const int MaxBins = 300;

    private const int BinsPerPower = 5;

    private static readonly double[] Edges = [1, 1.6, 2.5, 4, 6.3];

    private readonly RehearsalTally tally;
    private readonly int width;

    /// <param name="elapsed">The time that the series cover.</param>
    public ReportSeries(RehearsalTally tally, TimeSpan elapsed)
    {
        this.tally = tally;
        width = Math.Max(1, (int)Math.Ceiling(Math.Ceiling(elapsed.TotalSeconds) / MaxBins));
    }

    public TimeSpan BinWidth => TimeSpan.FromSeconds(width);

    public List<TrafficBin> Traffic =>
    [
        .. tally.Traffic.GroupBy(second => second.Key / width)
            .Select(bin => new TrafficBin(
                From(bin.Key), bin.Sum(second => second.Value.Arrivals), bin.Sum(second => second.Value.Answers))),
    ];

    public List<PercentileBin> TimeToCertificate =>
    [
        .. tally.Issued.GroupBy(second => second.Key / width)
            .Select(bin => new PercentileBin(
                From(bin.Key), tally.PercentilesOf(bin.Key, width, [.. bin.Select(second => second.Value)]))),
    ];

    public List<OutcomeBin> Outcomes
    {
        get
        {
            Dictionary<Ending, int> sum = [];
            List<OutcomeBin> bins = [];
            foreach (var bin in tally.Outcomes.GroupBy(second => second.Key / width))
            {
                foreach (var (ending, devices) in bin.SelectMany(second => second.Value))
                    sum[ending] = sum.GetValueOrDefault(ending) + devices;
                bins.Add(new(From(bin.Key), new Dictionary<Ending, int>(sum)));
            }

            return bins;
        }
    }

    /// <summary>Five bins for each power of ten, the same for all rehearsals, so that two can be compared.</summary>
    public List<DurationBin> Durations
    {
        get
        {
            List<DurationBin> bins = [];
            for (var (bin, counted) = (0, 0); counted < tally.Durations.Count; bin++)
            {
                var below = tally.Durations.CountBelow(Edge(bin + 1));
                if (below > counted) bins.Add(new(Edge(bin), Edge(bin + 1), below - counted));
                counted = below;
            }

            return bins;
        }
    }

    private TimeSpan From(int bin) => TimeSpan.FromSeconds((double)bin * width);

    /// <summary>Returns the lower edge of a bin of durations: 1, 1.6, 2.5, 4, 6.3, 10, 16, ... milliseconds.</summary>
    private static TimeSpan Edge(int bin) => TimeSpan.FromMilliseconds(
        Edges[bin % BinsPerPower] * Math.Pow(10, bin / BinsPerPower));
}
