namespace RemoteUi.Web.Plots;

/// <summary>Represents an axis of a plot: what it spans, and the values that have a mark and a label.</summary>
public sealed record PlotAxis(double Min, double Max, IReadOnlyList<double> Marks, bool IsLogarithmic = false)
{
    /// <summary>More marks than this would touch on a phone.</summary>
    private const int MaxSteps = 5;

    /// <summary>The distances between marks on an axis of seconds, from one second on: those of clocks.</summary>
    private static readonly double[] ClockSteps =
        [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400];

    /// <summary>Returns an axis of whole numbers from 0 to a round one that is not below the maximum.</summary>
    public static PlotAxis OfCounts(double max) => FromZero(max, Math.Max(1, DecimalStep(max)));

    /// <summary>Returns an axis of numbers from 0, with fractions if the maximum is small.</summary>
    public static PlotAxis OfRates(double max) => FromZero(max, DecimalStep(max));

    /// <summary>Returns an axis of seconds from 0, with round marks.</summary>
    public static PlotAxis OfSeconds(double max) => FromZero(max, ClockStep(max));

    /// <summary>Returns an axis of seconds that ends at the maximum itself, for the time since a start.</summary>
    public static PlotAxis OfTime(double max)
    {
        var whole = OfSeconds(max);
        return max > 0 ? whole with { Max = max, Marks = [.. whole.Marks.Where(mark => mark <= max)] } : whole;
    }

    /// <summary>
    /// Returns a logarithmic axis between two values above 0. It has a mark at each power of ten and at both ends, so
    /// that its length says how many times the one is the other.
    /// </summary>
    public static PlotAxis OfTens(double min, double max)
    {
        var low = (int)Math.Floor(Math.Log10(min) + Tolerance);
        var high = Math.Max(low + 1, (int)Math.Ceiling(Math.Log10(max) - Tolerance));
        var marks = Enumerable.Range(low, high - low + 1).Select(power => Rounded(Math.Pow(10, power)));
        return new(Math.Pow(10, low), Math.Pow(10, high), [.. marks], IsLogarithmic: true);
    }

    /// <summary>
    /// Returns where a value is: 0 at the start of the axis, 1 at its end; values outside are at an end.
    /// </summary>
    public double PlaceOf(double value) => Math.Clamp(
        IsLogarithmic
            ? Math.Log10(Math.Max(value, Min) / Min) / Math.Log10(Max / Min)
            : (value - Min) / (Max - Min),
        0, 1);

    private const double Tolerance = 1e-9;

    private static PlotAxis FromZero(double max, double step)
    {
        var steps = Math.Max(1, (int)Math.Ceiling((max / step) - Tolerance));
        return new(0, Rounded(steps * step), [.. Enumerable.Range(0, steps + 1).Select(mark => Rounded(mark * step))]);
    }

    /// <summary>Returns the smallest of 1, 2, 5, 10, 20, ... that needs few steps to the maximum.</summary>
    private static double DecimalStep(double max)
    {
        if (max <= 0) return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(max / MaxSteps)));
        return power * Array.Find([1.0, 2, 5, 10], digit => max <= digit * power * MaxSteps * (1 + Tolerance));
    }

    private static double ClockStep(double max) => max <= MaxSteps
        ? DecimalStep(max)
        : Array.Find(ClockSteps, step => max <= step * MaxSteps) is var step and > 0 ? step : DecimalStep(max);

    /// <summary>Removes what adding tenths leaves: 0.1 + 0.2 is 0.3.</summary>
    private static double Rounded(double value) => Math.Round(value, 9);
}
