namespace RemoteUi.Web.Plots;

/// <summary>Represents a value of a series; no value is a gap in its line.</summary>
public readonly record struct PlotPoint(double X, double? Y);
