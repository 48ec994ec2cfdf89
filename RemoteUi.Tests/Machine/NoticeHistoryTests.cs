using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Machine;

public class NoticeHistoryTests
{
    [Theory]
    [InlineData(90, 0, false)]
    [InlineData(90, 1, true)]
    [InlineData(0, 0, false)]
    [InlineData(-1, 0, false)]
    public void An_entry_is_forgotten_after_90_days(int days, int seconds, bool isForgotten) =>
        Assert.Equal(
            isForgotten ? ["a"] : [],
            NoticeHistory.Displaced(
                [new("a", ARequest.Noon - TimeSpan.FromDays(days) - TimeSpan.FromSeconds(seconds))],
                new HashSet<string>(), ARequest.Noon));

    [Fact]
    public void The_entry_of_a_notice_that_is_still_due_is_never_forgotten() =>
        Assert.Empty(
            NoticeHistory.Displaced(
                [new("a", ARequest.Noon.AddYears(-1))], new HashSet<string> { "a" }, ARequest.Noon));

    [Theory, InlineData(499, 0), InlineData(500, 0), InlineData(501, 1), InlineData(502, 2)]
    public void Of_many_entries_the_newest_500_are_kept(int entries, int forgotten)
    {
        var all = Enumerable.Range(0, entries).Select(age => new NoticeEntry($"{age}", ARequest.Noon.AddMinutes(-age)));
        Assert.Equal(
            Enumerable.Range(500, forgotten).Select(age => $"{age}"),
            NoticeHistory.Displaced(all, new HashSet<string>(), ARequest.Noon));
    }
}
