using System.Collections.Frozen;
using static RemoteUi.Core.Enrollment.RequestState;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The state transitions of a request: which event leads from which state to which. All others are not allowed.
/// </summary>
public static class RequestTransitions
{
    private static readonly FrozenDictionary<(RequestState From, RequestEvent Event), RequestState> Table =
        new Dictionary<(RequestState, RequestEvent), RequestState>
        {
            [(Accepted, RequestEvent.KeyMade)] = KeyMade,
            [(Accepted, RequestEvent.Failed)] = Failed,

            [(KeyMade, RequestEvent.Sending)] = Sending,
            [(KeyMade, RequestEvent.Unanswered)] = Unanswered,
            [(KeyMade, RequestEvent.Failed)] = Failed,

            // Sent again with the same transaction: the server was polled after an interrupted request and did not know
            // it.
            [(Sending, RequestEvent.Sending)] = Sending,
            [(Sending, RequestEvent.Unanswered)] = Unanswered,
            [(Sending, RequestEvent.Pending)] = Pending,
            [(Sending, RequestEvent.Issued)] = Issued,
            [(Sending, RequestEvent.FellBack)] = Accepted,
            [(Sending, RequestEvent.Failed)] = Failed,
            [(Sending, RequestEvent.LeftOpen)] = Failed,

            [(Unanswered, RequestEvent.Sending)] = Sending,
            [(Unanswered, RequestEvent.Unanswered)] = Unanswered,
            [(Unanswered, RequestEvent.Failed)] = Failed,

            // A poll without a reply changes nothing: the server still holds the request.
            [(Pending, RequestEvent.Unanswered)] = Pending,
            [(Pending, RequestEvent.Pending)] = Pending,
            [(Pending, RequestEvent.Issued)] = Issued,
            [(Pending, RequestEvent.Deferred)] = Deferred,
            [(Pending, RequestEvent.Failed)] = Failed,

            [(Issued, RequestEvent.Registered)] = Successful,
            [(Issued, RequestEvent.Failed)] = Failed,

            // Manual requests only, and only while the key is kept.
            [(Deferred, RequestEvent.CheckedAgain)] = Pending,
            [(Failed, RequestEvent.CheckedAgain)] = Sending,
        }.ToFrozenDictionary();

    /// <summary>Returns the state that an event leads to, or null if it is not allowed.</summary>
    public static RequestState? Find(RequestState from, RequestEvent happened) =>
        Table.TryGetValue((from, happened), out var to) ? to : null;
}
