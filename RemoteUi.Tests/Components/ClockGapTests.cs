using RemoteUi.Web.Components.Time;

namespace RemoteUi.Tests.Components;

public class ClockGapTests
{
    [Theory]
    [InlineData(0, "ClockGap.Same", false)]
    [InlineData(2, "ClockGap.Same", false)]
    [InlineData(-2, "ClockGap.Same", false)]
    [InlineData(3, "ClockGap.Ahead", false)]
    [InlineData(-3, "ClockGap.Behind", false)]
    [InlineData(300, "ClockGap.Ahead", false)]
    [InlineData(301, "ClockGap.Ahead", true)]
    [InlineData(-301, "ClockGap.Behind", true)]
    public void The_clocks_are_compared(int serverAheadSeconds, string key, bool isWide)
    {
        var gap = ClockGap.Of(TimeSpan.FromSeconds(serverAheadSeconds));

        Assert.Equal((key, isWide), (gap.Key, gap.IsWide));
    }
}
