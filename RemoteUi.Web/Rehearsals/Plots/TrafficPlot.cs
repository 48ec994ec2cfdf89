using Microsoft.Extensions.Localization;
using RemoteUi.Fleet;
using RemoteUi.Web.Plots;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Rehearsals.Plots;

/// <summary>Draws how many requests arrive, and how many are answered, each second.</summary>
internal static class TrafficPlot
{
    public static Plot Of(RehearsalReport report, PlotScale scale, IStringLocalizer<FleetWords> words)
    {
        var rates = report.Rates();
        string[] names = [words["Plot.Arrivals"], words["Plot.Answers"]];
        return new(
            words["Plot.Traffic"], AboutOf(rates, words), scale.Time, words["Plot.Time"], PlotLabels.OfSeconds,
            scale.Rate, words[scale.Rate.IsLogarithmic ? "Plot.PerSecondTens" : "Plot.PerSecond"], PlotLabels.Number,
            [
                Curve(names[0], "c1", rates, report, scale, bin => bin.Arrivals),
                Curve(names[1], "c2", rates, report, scale, bin => bin.Answers),
            ],
            new(
                [words["Plot.Time"], .. names],
                [
                    .. rates.Sampled().Select(bin => (string[])
                        [PlotLabels.Clock(bin.From), PlotLabels.Number(bin.Arrivals), PlotLabels.Number(bin.Answers)]),
                ]));
    }

    private static PlotCurve Curve(
        string name, string style, IReadOnlyList<RateBin> rates, RehearsalReport report, PlotScale scale,
        Func<RateBin, double> value) => new(
            name, style, PlotShapes.Steps(
                [.. rates.Select(bin => new PlotPoint(bin.From.TotalSeconds, value(bin)))],
                report.Elapsed.TotalSeconds, scale.Time, scale.Rate));

    private static string AboutOf(IReadOnlyList<RateBin> rates, IStringLocalizer<FleetWords> words)
    {
        if (rates.Count == 0) return words["Plot.Traffic.None"];
        var peak = rates.MaxBy(bin => bin.Arrivals);
        return words[
            "Plot.Traffic.About", PlotLabels.Number(peak.Arrivals), PlotLabels.Clock(peak.From),
            PlotLabels.Number(rates.Max(bin => bin.Answers))];
    }
}
