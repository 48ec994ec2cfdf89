using CsCheck;
using RemoteUi.Fleet.Reports;

namespace RemoteUi.Tests.Fleet.Reports;

/// <summary>The durations of a rehearsal, which are sorted as they come.</summary>
public sealed class SortedDurationsTests
{
    /// <summary>Durations that come in parts, which are read in between, some of them equal.</summary>
    [Fact]
    public void What_comes_in_parts_is_in_order() =>
        Gen.Int[0, 50].Select(TimeSpanOf).Array[0, 40].Array[0, 6].Sample(parts =>
        {
            var durations = new SortedDurations();
            foreach (var part in parts)
            {
                foreach (var duration in part) durations.Add(duration);
                Assert.Equal(durations.Count, durations.All.Length);
            }

            var all = parts.SelectMany(part => part).Order().ToArray();
            Assert.Equal(all, durations.All.ToArray());
            Assert.All(
                Enumerable.Range(-1, 53).Select(TimeSpanOf),
                limit => Assert.Equal(all.Count(duration => duration < limit), durations.CountBelow(limit)));
            Assert.Equal(Distribution.Of(all), Distribution.OfSorted(durations.All));
        });

    private static TimeSpan TimeSpanOf(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
