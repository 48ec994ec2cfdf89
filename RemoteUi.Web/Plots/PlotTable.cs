namespace RemoteUi.Web.Plots;

/// <summary>Represents the numbers of a plot, for those who do not see it. The first column names the row.</summary>
public sealed record PlotTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
