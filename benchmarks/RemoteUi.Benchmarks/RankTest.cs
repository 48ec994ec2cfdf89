namespace RemoteUi.Benchmarks;

/// <summary>
/// The test of Mann and Whitney: whether the values of one sample tend to be larger than those of another.
/// </summary>
internal static class RankTest
{
    /// <summary>
    /// Returns the statistic in standard deviations, the probability of one at least as far from 0 if there is no
    /// difference (normal approximation, two-sided), and how often a value of the first is larger than one of the
    /// second.
    /// </summary>
    public static (double Z, double P, double Larger) Compare(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var ranked = first.Select(value => (value, IsFirst: true))
            .Concat(second.Select(value => (value, IsFirst: false)))
            .OrderBy(one => one.value)
            .ToList();
        double sum = 0;
        for (var start = 0; start < ranked.Count;)
        {
            var end = start;
            while (end < ranked.Count && ranked[end].value.Equals(ranked[start].value)) end++;
            var rank = (start + 1 + end) / 2.0; // Equal values share the mean of their ranks.
            sum += rank * ranked.Skip(start).Take(end - start).Count(one => one.IsFirst);
            start = end;
        }

        double n = first.Count, m = second.Count;
        var u = sum - (n * (n + 1) / 2);
        var z = (u - (n * m / 2)) / Math.Sqrt(n * m * (n + m + 1) / 12);
        return (z, 2 * Tail(Math.Abs(z)), u / (n * m));
    }

    /// <summary>The upper tail of the normal distribution (Abramowitz and Stegun, 26.2.17).</summary>
    private static double Tail(double z)
    {
        var t = 1 / (1 + (0.2316419 * z));
        var polynomial = t * (0.319381530
            + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * polynomial;
    }
}
