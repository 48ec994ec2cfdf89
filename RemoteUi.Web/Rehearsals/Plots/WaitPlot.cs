using Microsoft.Extensions.Localization;
using RemoteUi.Fleet;
using RemoteUi.Web.Plots;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Rehearsals.Plots;

/// <summary>Draws the time to the certificate over the run.</summary>
internal static class WaitPlot
{
    private static readonly (string Name, string Style, Func<Percentiles, TimeSpan> Of)[] Percentiles =
    [
        ("p50", "c1", all => all.P50), ("p90", "c2", all => all.P90), ("p99", "c3", all => all.P99),
    ];

    public static Plot Of(RehearsalReport report, PlotScale scale, IStringLocalizer<FleetWords> words) => new(
        words["Plot.Wait"], AboutOf(report.Whole, words), scale.Time, words["Plot.Time"], PlotLabels.OfSeconds,
        scale.Wait, words["Plot.WaitUnit"], PlotLabels.OfSeconds,
        [
            .. Percentiles.Select(one => new PlotCurve(
                words[$"Plot.{one.Name}"], one.Style,
                PlotShapes.Line(report.Waits(one.Of), scale.Time, scale.Wait))),
        ],
        new(
            [words["Plot.Time"], .. Percentiles.Select(one => words[$"Plot.{one.Name}"].Value), words["Plot.Issued"]],
            [.. report.TimeToCertificate.Sampled().Select(RowOf)]));

    private static string[] RowOf(PercentileBin bin) =>
    [
        PlotLabels.Clock(bin.From), .. Percentiles.Select(one => PlotLabels.Seconds(one.Of(bin.Of))),
        PlotLabels.Number(bin.Of.Count),
    ];

    private static string AboutOf(Percentiles? whole, IStringLocalizer<FleetWords> words) => whole is null
        ? words["Plot.NoCertificate"]
        : words[
            "Plot.Wait.About", PlotLabels.Seconds(whole.P50), PlotLabels.Seconds(whole.P90),
            PlotLabels.Seconds(whole.P99)];
}
