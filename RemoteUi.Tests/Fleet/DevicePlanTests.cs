using RemoteUi.Core.Scheduling;
using RemoteUi.Fleet.Engine;

namespace RemoteUi.Tests.Fleet;

/// <summary>Tests the draw of the times, and the slices that it makes.</summary>
public class DevicePlanTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(RandomShift.MaxSeconds);

    /// <summary>
    /// The sum of squares of 600 cells has 599 degrees of freedom: a mean of 599 and a standard deviation of 34.6. A
    /// uniform draw is within 3.3 of them 999 times in 1,000.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(2026)]
    public void The_draw_is_uniform(int seed)
    {
        const int Expected = 100;
        var seconds = DevicePlan.Draw(Expected * RandomShift.MaxSeconds, Window, seed).Select(one => one.Second);
        var cells = seconds.GroupBy(second => second).ToDictionary(cell => cell.Key, cell => cell.Count());

        Assert.Equal(Enumerable.Range(1, RandomShift.MaxSeconds), cells.Keys.Order());
        var chiSquared = cells.Values.Sum(count => Math.Pow(count - Expected, 2) / Expected);
        Assert.InRange(chiSquared, 599 - (3.3 * 34.6), 599 + (3.3 * 34.6));
    }

    [Fact]
    public void The_draw_is_the_machines_own_rule()
    {
        var machine = new RandomShift(new Random(7));

        Assert.All(
            DevicePlan.Draw(1000, Window, seed: 7),
            planned => Assert.Equal(machine.Draw(), TimeSpan.FromSeconds(planned.Second)));
    }

    [Fact]
    public void The_same_seed_gives_the_same_times_and_another_gives_others()
    {
        Assert.Equal(DevicePlan.Draw(500, Window, 1), DevicePlan.Draw(500, Window, 1));
        Assert.NotEqual(DevicePlan.Draw(500, Window, 1), DevicePlan.Draw(500, Window, 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(86_400)]
    public void No_device_leaves_outside_the_window(int seconds)
    {
        var plan = DevicePlan.Draw(5000, TimeSpan.FromSeconds(seconds), 1);

        Assert.All(plan, planned => Assert.InRange(planned.Second, 1, seconds));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(3, 6)]
    public void A_slice_is_of_one_second_and_has_at_most_200_devices(int window, int shards)
    {
        var plan = DevicePlan.Draw(1000, TimeSpan.FromSeconds(window), 1);
        var slices = plan.GroupBy(planned => planned.Shard).ToList();

        Assert.All(slices, slice => Assert.Single(slice.Select(planned => planned.Second).Distinct()));
        Assert.All(slices, slice => Assert.InRange(slice.Count(), 1, DevicePlan.MaxShard));
        Assert.Equal(shards, slices.Count);
    }
}
