using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Builders;
using static RemoteUi.Tests.Builders.ARequest;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Tests which requests are kept: the last 20, and all in progress.</summary>
public class RequestHistoryTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(19, 0)]
    [InlineData(20, 1)]
    [InlineData(21, 2)]
    [InlineData(25, 6)]
    public void The_oldest_requests_are_removed_for_a_new_one(int stored, int displaced)
    {
        var entries = Ended(stored);
        Assert.Equal(
            entries.Take(displaced).Select(entry => entry.Id), RequestHistory.Displaced([.. entries.Reverse()]));
    }

    [Theory]
    [InlineData(RequestState.Accepted, true)]
    [InlineData(RequestState.KeyMade, true)]
    [InlineData(RequestState.Sending, true)]
    [InlineData(RequestState.Unanswered, true)]
    [InlineData(RequestState.Pending, true)]
    [InlineData(RequestState.Issued, true)]
    [InlineData(RequestState.Successful, false)]
    [InlineData(RequestState.Deferred, false)]
    [InlineData(RequestState.Failed, false)]
    public void The_oldest_request_is_kept_while_in_progress_and_the_next_one_removed(
        RequestState state, bool isInProgress)
    {
        var entries = Ended(20);
        entries[0] = entries[0] with { State = state };
        Assert.Equal([entries[isInProgress ? 1 : 0].Id], RequestHistory.Displaced(entries));
        Assert.Equal(isInProgress, RequestHistory.IsBusy([ARequest.ByHand().In(state).Build()]));
    }

    [Fact]
    public void Twenty_requests_in_progress_are_all_kept()
    {
        HistoryEntry[] all = [.. Ended(20).Select(entry => entry with { State = RequestState.Pending })];
        Assert.Empty(RequestHistory.Displaced(all));
    }

    [Fact]
    public void Of_two_requests_created_at_the_same_time_the_one_listed_last_is_removed()
    {
        var entries = Ended(20);
        var (one, other) = (Guid.Parse("11111111-0000-0000-0000-000000000000"),
            Guid.Parse("22222222-0000-0000-0000-000000000000"));
        entries[0] = entries[0] with { Id = one };
        entries[1] = entries[0] with { Id = other };
        Assert.Equal([other], RequestHistory.Displaced(entries));
    }

    [Fact]
    public void Without_a_request_the_machine_is_not_busy()
    {
        Assert.False(RequestHistory.IsBusy([]));
        Assert.False(new StatusView(null, []).IsBusy);
        Assert.True(new StatusView(null, [ARequest.ByTimer().In(RequestState.Pending).Build()]).IsBusy);
    }

    private static HistoryEntry[] Ended(int count) =>
    [
        .. Enumerable.Range(0, count).Select(number =>
            new HistoryEntry(Guid.NewGuid(), Noon.AddMinutes(number), RequestState.Successful)),
    ];
}
