namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>
/// The rank test of Mann and Whitney for two samples of times, which asks nothing of their distribution: a few slow
/// replies do not count more than others.
/// </summary>
/// <param name="Z">The standardized U, by the normal approximation for samples of 20 and more.</param>
/// <param name="Effect">The rank-biserial correlation: 0 if neither sample tends to be slower, 1 or -1 if every time of
/// one exceeds every time of the other.</param>
internal sealed record RankTest(double Z, double Effect)
{
    /// <summary>The two-sided 0.1 % point of the normal distribution.</summary>
    private const double SignificantZ = 3.2905;

    /// <summary>
    /// Below this, at least one pair of times in four is the other way round; a busy machine or network does that too.
    /// </summary>
    private const double LargeEffect = 0.5;

    /// <summary>Whether the difference is significant (p below 0.001) and large.</summary>
    public bool IsDifferent => Math.Abs(Z) > SignificantZ && Math.Abs(Effect) >= LargeEffect;

    public static RankTest Compare(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        double n = first.Count, m = second.Count;
        var u = RankSum(first, second) - (n * (n + 1) / 2);
        var z = (u - (n * m / 2)) / Math.Sqrt(n * m * (n + m + 1) / 12);
        return new(z, (2 * u / (n * m)) - 1);
    }

    /// <summary>The sum of the ranks of the first sample among all; equal times share their ranks.</summary>
    private static double RankSum(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var below = 0;
        var sum = 0.0;
        foreach (var same in first.Concat(second).GroupBy(time => time).OrderBy(group => group.Key))
        {
            var count = same.Count();
            sum += first.Count(time => time.Equals(same.Key)) * (below + ((count + 1) / 2.0));
            below += count;
        }

        return sum;
    }
}
