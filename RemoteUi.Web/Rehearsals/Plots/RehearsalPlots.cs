using Microsoft.Extensions.Localization;
using RemoteUi.Fleet;
using RemoteUi.Web.Plots;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Rehearsals.Plots;

/// <summary>Draws the plots of a rehearsal, in the language of the caller.</summary>
public sealed class RehearsalPlots(IStringLocalizer<FleetWords> words)
{
    /// <summary>Returns the plots in the order of the page.</summary>
    public IReadOnlyList<Plot> Of(RehearsalReport report, PlotScale scale) =>
    [
        TrafficPlot.Of(report, scale, words), WaitPlot.Of(report, scale, words), OutcomePlot.Of(report, scale, words),
        DurationPlot.Of(report, scale, words),
    ];
}
