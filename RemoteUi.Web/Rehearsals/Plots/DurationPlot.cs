using Microsoft.Extensions.Localization;
using RemoteUi.Fleet;
using RemoteUi.Web.Plots;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Rehearsals.Plots;

/// <summary>Draws how many devices took how long, as bars on a logarithmic axis.</summary>
internal static class DurationPlot
{
    public static Plot Of(RehearsalReport report, PlotScale scale, IStringLocalizer<FleetWords> words)
    {
        var bars = report.Durations.Where(bin => bin.Devices > 0).ToList();
        var path = string.Concat(bars.Select(bin => PlotShapes.Bar(
            bin.From.TotalSeconds, bin.To.TotalSeconds, bin.Devices, scale.Duration, scale.InBin)));
        return new(
            words["Plot.Durations"], AboutOf(bars, words), scale.Duration, words["Plot.DurationUnit"],
            PlotLabels.OfSeconds, scale.InBin, words["Plot.Devices"], PlotLabels.Number,
            [new(words["Plot.Devices"], "c1", path, IsArea: true)],
            new(
                [words["Plot.DurationUnit"], words["Plot.Devices"]],
                [.. bars.Select(bin => (string[])[RangeOf(bin), PlotLabels.Number(bin.Devices)])]));
    }

    private static string AboutOf(IReadOnlyList<DurationBin> bars, IStringLocalizer<FleetWords> words) =>
        bars.MaxBy(bin => bin.Devices) is { } highest
            ? words[
                "Plot.Durations.About", PlotLabels.Number(highest.Devices),
                PlotLabels.Number(bars.Sum(bin => bin.Devices)), RangeOf(highest)]
            : words["Plot.NoCertificate"];

    private static string RangeOf(DurationBin bin) => $"{PlotLabels.Seconds(bin.From)}–{PlotLabels.Seconds(bin.To)}";
}
