using Microsoft.Extensions.Localization;
using RemoteUi.Fleet;
using RemoteUi.Web.Plots;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Rehearsals.Plots;

/// <summary>
/// Draws how many devices have ended in which way, stacked. A plot with more than four series is hard to read: devices
/// that never left are left out, and those that waited in vain are one series; the table has each ending.
/// </summary>
internal static class OutcomePlot
{
    private static readonly (string Style, Ending[] Endings)[] Series =
    [
        ("good", [Ending.Issued]), ("warn", [Ending.IssuedNotReceived]), ("bad", [Ending.Refused]),
        ("ahead", [Ending.NoAnswer, Ending.Pending, Ending.NoChallenge]),
    ];

    private static readonly Ending[] Columns =
    [
        Ending.Issued, Ending.IssuedNotReceived, Ending.Refused, Ending.NoAnswer, Ending.Pending, Ending.NeverSent,
    ];

    public static Plot Of(RehearsalReport report, PlotScale scale, IStringLocalizer<FleetWords> words)
    {
        var edges = PlotStack.Of([.. Series.Select(one => report.Cumulated(one.Endings))]);
        var curves = Series.Zip(edges, (one, edge) => new PlotCurve(
            words[one.Endings is [var single] ? $"Ending.{single}" : "Plot.InVain"], one.Style,
            PlotShapes.Area(edge.Lower, edge.Upper, scale.Time, scale.Devices), IsArea: true));
        return new(
            words["Plot.Outcomes"], AboutOf(report, words), scale.Time, words["Plot.Time"], PlotLabels.OfSeconds,
            scale.Devices, words["Plot.Devices"], PlotLabels.Number,
            [.. curves.Where((_, place) => Series[place].Endings.Any(scale.Endings.Contains))],
            new(
                [words["Plot.Time"], .. ColumnsOf(report).Select(ending => words[$"Ending.{ending}"].Value)],
                [.. report.Outcomes.Sampled().Select(bin => RowOf(report, bin))]));
    }

    private static string[] RowOf(RehearsalReport report, OutcomeBin bin) =>
    [
        PlotLabels.Clock(report.EndOf(bin)),
        .. ColumnsOf(report).Select(ending => PlotLabels.Number(bin.Devices.GetValueOrDefault(ending))),
    ];

    private static string AboutOf(RehearsalReport report, IStringLocalizer<FleetWords> words) => words[
        "Plot.Outcomes.About", PlotLabels.Clock(report.Elapsed),
        string.Join("; ", ColumnsOf(report).Select(ending => $"{words[$"Ending.{ending}"]} {Count(report, ending)}"))];

    /// <summary>Few rehearsals fetch challenge passwords, so their lack has a column only if there is one.</summary>
    private static IEnumerable<Ending> ColumnsOf(RehearsalReport report) =>
        Count(report, Ending.NoChallenge) > 0 ? Columns.Append(Ending.NoChallenge) : Columns;

    private static int Count(RehearsalReport report, Ending ending) => report.Endings.GetValueOrDefault(ending);
}
