using RemoteUi.Fleet;
using RemoteUi.Web.Plots;

namespace RemoteUi.Web.Rehearsals.Plots;

/// <summary>
/// Represents the axes of the plots of a rehearsal; two rehearsals that are compared have the same.
/// </summary>
/// <param name="Time">The time since the start, in seconds.</param>
/// <param name="Rate">Exchanges a second.</param>
/// <param name="Wait">The time to the certificate, in seconds.</param>
/// <param name="Devices">The devices of the rehearsal.</param>
/// <param name="Duration">The durations of the devices, in seconds.</param>
/// <param name="InBin">The devices of one bin of the durations.</param>
/// <param name="Endings">The endings that devices have, which have a series.</param>
public sealed record PlotScale(
    PlotAxis Time, PlotAxis Rate, PlotAxis Wait, PlotAxis Devices, PlotAxis Duration, PlotAxis InBin,
    IReadOnlySet<Ending> Endings)
{
    /// <summary>If this many times more requests arrive than are answered, the answers would be a flat line.</summary>
    private const int Rush = 20;

    /// <summary>Shorter durations are drawn as this one.</summary>
    private const double MinSeconds = 0.001;

    public static PlotScale Of(params IReadOnlyList<RehearsalReport> reports) => new(
        PlotAxis.OfTime(Max(reports.Select(report => report.Elapsed.TotalSeconds))),
        RateOf([.. reports.SelectMany(report => report.Rates())]),
        PlotAxis.OfSeconds(Max(reports.SelectMany(report => report.TimeToCertificate.Select(WaitOf)))),
        PlotAxis.OfCounts(Max(reports.Select(report => (double)report.Rehearsal.Settings.Devices))),
        DurationsOf([.. reports.SelectMany(report => report.Durations)]),
        PlotAxis.OfCounts(Max(reports.SelectMany(report => report.Durations.Select(bin => (double)bin.Devices)))),
        reports.SelectMany(report => report.Endings).Where(one => one.Value > 0).Select(one => one.Key).ToHashSet());

    private static PlotAxis RateOf(IReadOnlyList<RateBin> bins)
    {
        var most = Max(bins.Select(bin => Math.Max(bin.Arrivals, bin.Answers)));
        var answers = bins.Select(bin => bin.Answers).Where(rate => rate > 0).Order().ToList();
        return answers.Count > 0 && answers[answers.Count / 2] is var usual && most > Rush * usual
            ? PlotAxis.OfTens(Math.Min(1, usual), most)
            : PlotAxis.OfRates(most);
    }

    private static double WaitOf(PercentileBin bin) => bin.Of.P99.TotalSeconds;

    private static PlotAxis DurationsOf(IReadOnlyList<DurationBin> bins)
    {
        if (bins.Count == 0) return PlotAxis.OfTens(0.1, 10);
        var edges = bins
            .SelectMany(bin => new[] { bin.From.TotalSeconds, bin.To.TotalSeconds })
            .Where(edge => edge >= MinSeconds)
            .DefaultIfEmpty(MinSeconds)
            .ToList();
        return PlotAxis.OfTens(edges.Min(), edges.Max());
    }

    private static double Max(IEnumerable<double> values) => values.DefaultIfEmpty().Max();
}
