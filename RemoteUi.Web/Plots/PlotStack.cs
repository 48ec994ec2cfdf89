namespace RemoteUi.Web.Plots;

/// <summary>Stacks series with the same places on the X axis, the first at the bottom.</summary>
public static class PlotStack
{
    /// <summary>Returns the lower and the upper edge of each series.</summary>
    public static IReadOnlyList<(IReadOnlyList<PlotPoint> Lower, IReadOnlyList<PlotPoint> Upper)> Of(
        IReadOnlyList<IReadOnlyList<PlotPoint>> series)
    {
        var edges = new List<(IReadOnlyList<PlotPoint> Lower, IReadOnlyList<PlotPoint> Upper)>();
        IReadOnlyList<PlotPoint> lower = series.Count == 0 ? [] : [.. series[0].Select(point => point with { Y = 0 })];
        foreach (var one in series)
        {
            IReadOnlyList<PlotPoint> upper =
                [.. one.Zip(lower, (point, below) => point with { Y = (point.Y ?? 0) + below.Y })];
            edges.Add((lower, upper));
            lower = upper;
        }

        return edges;
    }

    /// <summary>Returns how many there are up to each place, of how many were added at each.</summary>
    public static IReadOnlyList<PlotPoint> RunningTotal(IEnumerable<PlotPoint> added)
    {
        var total = 0.0;
        return [.. added.Select(point => point with { Y = total += point.Y ?? 0 })];
    }
}
