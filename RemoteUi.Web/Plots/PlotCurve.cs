namespace RemoteUi.Web.Plots;

/// <summary>Represents one series in a plot: its label, how it differs from the others, and its path.</summary>
/// <param name="Style">The CSS class of color and line, or of color and pattern.</param>
/// <param name="IsArea">Whether the path encloses an area, rather than being a line.</param>
public sealed record PlotCurve(string Label, string Style, string Path, bool IsArea = false);
