namespace RemoteUi.Fleet.Reports;

/// <summary>Makes the series of the plots from a tally, in bins of whole seconds.</summary>
internal sealed class ReportSeries
{
    /// <summary>The most bins over the run: more than a plot can show.</summary>
    private const int MaxBins = 300;

    /// <summary>The bins of the durations.</summary>
    private const int DurationBins = 30;

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
        .. tally.Issued.GroupBy(one => one.Second / width)
            .OrderBy(bin => bin.Key)
            .Select(bin => new PercentileBin(From(bin.Key), Distribution.Of([.. bin.Select(one => one.Duration)])!)),
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

    public List<DurationBin> Durations
    {
        get
        {
            if (tally.Issued.Count == 0) return [];
            var step = StepFor(tally.Issued.Max(one => one.Duration) / DurationBins);
            return
            [
                .. tally.Issued.GroupBy(one => one.Duration.Ticks / step.Ticks)
                    .OrderBy(bin => bin.Key)
                    .Select(bin => new DurationBin(bin.Key * step, (bin.Key + 1) * step, bin.Count())),
            ];
        }
    }

    private TimeSpan From(int bin) => TimeSpan.FromSeconds((double)bin * width);

    /// <summary>Returns the next of 1, 2, 5 times a power of ten milliseconds.</summary>
    private static TimeSpan StepFor(TimeSpan least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, least.TotalMilliseconds))));
        int[] steps = [1, 2, 5, 10];
        return TimeSpan.FromMilliseconds(steps.Select(step => step * power)
            .First(step => step >= least.TotalMilliseconds || step >= 10 * power));
    }
}
