using RemoteUi.Core.Enrollment;
using static RemoteUi.Core.Enrollment.RequestState;

namespace RemoteUi.Tests.Enrollment;

public class RequestTransitionsTests
{
    /// <summary>All allowed transitions, as "state: event > state".</summary>
    private const string Moves = """
        Accepted: KeyMade > KeyMade
        Accepted: Failed > Failed
        KeyMade: Sending > Sending
        KeyMade: Unanswered > Unanswered
        KeyMade: Failed > Failed
        Sending: Sending > Sending
        Sending: Unanswered > Unanswered
        Sending: Pending > Pending
        Sending: Issued > Issued
        Sending: FellBack > Accepted
        Sending: Failed > Failed
        Sending: LeftOpen > Failed
        Unanswered: Sending > Sending
        Unanswered: Unanswered > Unanswered
        Unanswered: Failed > Failed
        Pending: Unanswered > Pending
        Pending: Pending > Pending
        Pending: Issued > Issued
        Pending: Deferred > Deferred
        Pending: Failed > Failed
        Issued: Registered > Successful
        Issued: Failed > Failed
        Deferred: CheckedAgain > Pending
        Failed: CheckedAgain > Sending
        """;

    public static TheoryData<RequestState, RequestEvent> EveryPair => new(
        from state in Enum
            .GetValues<RequestState>()
        from happened in Enum
            .GetValues<RequestEvent>()
        select (state, happened));

    [Theory, MemberData(nameof(EveryPair))]
    public void Only_the_listed_pairs_of_state_and_event_have_a_transition(
        RequestState state, RequestEvent happened)
    {
        var expected = Moves.Split('\n', StringSplitOptions.TrimEntries)
            .FirstOrDefault(one => one.StartsWith($"{state}: {happened} >", StringComparison.Ordinal))?
            .Split("> ")[1];
        Assert.Equal(expected, RequestTransitions.Find(state, happened)?.ToString());
    }

    [Fact]
    public void Successful_has_no_transitions() =>
        Assert.All(
            Enum.GetValues<RequestEvent>(), happened => Assert.Null(RequestTransitions.Find(Successful, happened)));
}
