using System.Globalization;
using System.Text;

namespace RemoteUi.Web.Plots;

/// <summary>
/// Turns series into the paths of an SVG drawing of <see cref="Size"/> by <see cref="Size"/> units, which the page
/// stretches to the size of the plot.
/// </summary>
public static class PlotShapes
{
    public const int Size = 1000;

    /// <summary>Returns a line through the points, interrupted where a value is missing.</summary>
    public static string Line(IReadOnlyList<PlotPoint> points, PlotAxis x, PlotAxis y)
    {
        var path = new StringBuilder();
        for (var place = 0; place < points.Count; place++)
        {
            if (points[place].Y is not { } value) continue;
            var begins = place == 0 || points[place - 1].Y is null;
            path.Append(begins ? 'M' : 'L').Append(Place(points[place].X, value, x, y));

            // A point alone is drawn as a dot: a line without length, whose ends are round.
            if (begins && (place == points.Count - 1 || points[place + 1].Y is null)) path.Append("h0");
        }

        return path.ToString();
    }

    /// <summary>Returns a line with one level for each step; a step begins at its point and ends at the next.</summary>
    /// <param name="end">Where the last step ends.</param>
    public static string Steps(IReadOnlyList<PlotPoint> points, double end, PlotAxis x, PlotAxis y)
    {
        var path = new StringBuilder();
        for (var place = 0; place < points.Count; place++)
        {
            if (points[place].Y is not { } value) continue;
            if (place == 0 || points[place - 1].Y is null) path.Append('M').Append(Place(points[place].X, value, x, y));
            else path.Append('V').Append(Down(value, y));
            path.Append('H').Append(Across(place + 1 < points.Count ? points[place + 1].X : end, x));
        }

        return path.ToString();
    }

    /// <summary>Returns the area between two lines with the same places on the X axis.</summary>
    public static string Area(
        IReadOnlyList<PlotPoint> lower, IReadOnlyList<PlotPoint> upper, PlotAxis x, PlotAxis y)
    {
        var around = upper.Concat(lower.Reverse());
        return upper.Count == 0
            ? ""
            : "M" + string.Join('L', around.Select(point => Place(point.X, point.Y ?? 0, x, y))) + "Z";
    }

    /// <summary>Returns a bar from the X axis up, a little narrower than the space between two values.</summary>
    public static string Bar(double from, double to, double value, PlotAxis x, PlotAxis y)
    {
        var (left, right) = (x.PlaceOf(from) * Size, x.PlaceOf(to) * Size);
        var gap = Math.Min(BarGap, (right - left) / 4);
        return $"M{Text(left + gap)} {Size}V{Down(value, y)}H{Text(right - gap)}V{Size}Z";
    }

    private const double BarGap = 3;

    private static string Place(double across, double up, PlotAxis x, PlotAxis y) =>
        $"{Across(across, x)} {Down(up, y)}";

    private static string Across(double value, PlotAxis axis) => Text(axis.PlaceOf(value) * Size);

    /// <summary>The Y axis of a drawing goes down.</summary>
    private static string Down(double value, PlotAxis axis) => Text((1 - axis.PlaceOf(value)) * Size);

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
