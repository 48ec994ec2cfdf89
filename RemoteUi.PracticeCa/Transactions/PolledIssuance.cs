using RemoteUi.PracticeCa.Faces;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Issues a waiting request when its client asks again, if the practice CA acts as a server that does so and is set to
/// issue immediately. A repeated request counts as a poll.
/// </summary>
internal sealed class PolledIssuance(Decisions decisions, RegisterLookup register, PollCounts counts)
{
    /// <summary>Returns the entry as it is after this poll.</summary>
    public RegisterEntry Poll(RegisterEntry entry, PracticeCaBehavior behavior)
    {
        if (entry.State != RegisterState.Waiting || behavior.Answer != AnswerRule.Issue) return entry;
        if (AllFaces.Of(behavior.Face).IssuingPoll(behavior) is not { } poll) return entry;
        if (counts.Count(entry.Number) < poll) return entry;
        counts.Forget(entry.Number);
        decisions.Approve([entry.Number]);
        return register.Find(entry.Number) ?? entry;
    }
}
