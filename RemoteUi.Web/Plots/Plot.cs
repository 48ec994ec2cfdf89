namespace RemoteUi.Web.Plots;

/// <summary>Represents a plot, ready to be drawn.</summary>
/// <param name="Description">What is to be seen in it, in a sentence, for those who do not see it.</param>
/// <param name="UnitX">What the X axis shows, with its unit.</param>
/// <param name="LabelX">Writes a value of the X axis.</param>
public sealed record Plot(
    string Title, string Description, PlotAxis X, string UnitX, Func<double, string> LabelX, PlotAxis Y, string UnitY,
    Func<double, string> LabelY, IReadOnlyList<PlotCurve> Curves, PlotTable Table);
