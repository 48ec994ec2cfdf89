namespace RemoteUi.Benchmarks;

/// <summary>Calculates medians: the upper one of an even number of values.</summary>
internal static class Medians
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
