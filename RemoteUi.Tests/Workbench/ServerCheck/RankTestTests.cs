using RemoteUi.Workbench.ServerCheck.Checks.Authentication;

namespace RemoteUi.Tests.Workbench.ServerCheck;

public class RankTestTests
{
    /// <summary>U, and from it z and the rank-biserial correlation, computed by hand.</summary>
    [Fact]
    public void A_small_example_gives_the_numbers_of_the_textbook()
    {
        double[] tortoises = [6, 5, 4, 3, 2, 12], hares = [11, 10, 9, 8, 7, 1];

        var test = RankTest.Compare(tortoises, hares);

        // U is 11 of 36 pairs; its mean is 18 and its variance 39.
        Assert.Equal((11 - 18) / Math.Sqrt(39), test.Z, 10);
        Assert.Equal((22 / 36.0) - 1, test.Effect, 10);
    }

    [Fact]
    public void Equal_times_share_their_ranks() =>
        Assert.Equal(new RankTest(0, 0), RankTest.Compare([1, 2, 2, 3], [1, 2, 2, 3]));

    [Fact]
    public void Times_of_one_kind_are_not_different()
    {
        var random = new Random(7);
        var alarms = Enumerable.Range(0, 1000).Count(_ =>
            RankTest.Compare(Times(random, 0), Times(random, 0)).IsDifferent);

        Assert.Equal(0, alarms);
    }

    [Fact]
    public void A_few_slow_replies_make_no_difference()
    {
        var random = new Random(7);
        var times = Times(random, 0).Select((time, index) => index % 10 == 0 ? time + 100 : time).ToArray();

        Assert.False(RankTest.Compare(times, Times(random, 0)).IsDifferent);
    }

    [Fact]
    public void Times_that_mostly_differ_are_different()
    {
        var random = new Random(7);

        Assert.True(RankTest.Compare(Times(random, 2), Times(random, 0)).IsDifferent);
        Assert.True(RankTest.Compare(Times(random, 0), Times(random, 2)).IsDifferent);
    }

    /// <summary>90 times around 5 ms with a deviation of about 1 ms.</summary>
    private static double[] Times(Random random, double slower) =>
        [.. Enumerable.Range(0, 90).Select(_ => 3.5 + slower + Enumerable.Range(0, 3).Sum(_ => random.NextDouble()))];
}
