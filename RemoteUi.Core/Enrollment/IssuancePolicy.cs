using RemoteUi.Core.Client;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// What comes next in a request's life: pure functions of its record, the time, and what came of the last try.
/// </summary>
public static class IssuancePolicy
{
    public static NextStep NextStep(IssuanceRequest request, DateTimeOffset now) => request.State switch
    {
        RequestState.Accepted => new NextStep.MakeKey(),
        RequestState.KeyMade => new NextStep.Send(),
        RequestState.Sending => new NextStep.AskAfter(),
        RequestState.Unanswered =>
            WhenDue(request, now, request.SentAt is null ? new NextStep.Send() : new NextStep.SendAgain()),
        RequestState.Pending when request.NextAttemptAt is null => new NextStep.Defer(),
        RequestState.Pending => WhenDue(request, now, new NextStep.Poll()),
        RequestState.Issued => new NextStep.Register(),
        _ => new NextStep.Done(),
    };

    /// <summary>
    /// Whether a request found after a start cannot go on: sent by hand, nothing has left yet, and the challenge
    /// password, if one was typed, is gone with the program that was killed. Sending it without would spend a try on a
    /// sure refusal.
    /// </summary>
    public static bool IsLostAtStart(IssuanceRequest request) =>
        request.Origin == RequestOrigin.ByHand && request.State is RequestState.Accepted or RequestState.KeyMade;

    /// <summary>
    /// What follows where no answer came. <paramref name="wasAskedAfter"/>: the request was interrupted before, and
    /// only its fate was asked for.
    /// </summary>
    public static AfterNoReply AfterNoReply(IssuanceRequest request, CommunicationFault fault, bool wasAskedAfter)
    {
        if (request.State == RequestState.Pending) return AfterUnansweredPoll(request);
        if (request.Origin == RequestOrigin.ByHand)
            return wasAskedAfter && fault.MayPass ? Enrollment.AfterNoReply.LeaveOpen : Enrollment.AfterNoReply.Fail;
        return fault.MayPass && HasPollsLeft(request)
            ? Enrollment.AfterNoReply.TryLater
            : Enrollment.AfterNoReply.Fail;
    }

    /// <summary>
    /// The simpler message after a FAILURE to a renewal, or null where the refusal is final. Only the timer renews.
    /// </summary>
    public static RequestSigning? Fallback(RequestSigning refused) => refused switch
    {
        RequestSigning.Renewal => RequestSigning.OldCertificate,
        RequestSigning.OldCertificate => RequestSigning.SelfSigned,
        _ => null,
    };

    /// <summary>
    /// What follows a reply that is not the CA's own word: anybody could have written it, so it never ends a
    /// transaction that the server holds or may hold.
    /// </summary>
    public static AfterNoReply AfterStrayReply(IssuanceRequest request, bool wasAskedAfter)
    {
        if (request.State == RequestState.Pending) return AfterUnansweredPoll(request);
        if (!wasAskedAfter) return Enrollment.AfterNoReply.Fail;
        if (request.Origin == RequestOrigin.ByHand) return Enrollment.AfterNoReply.LeaveOpen;
        return HasPollsLeft(request) ? Enrollment.AfterNoReply.TryLater : Enrollment.AfterNoReply.Fail;
    }

    /// <summary>
    /// The server was holding the request when it was last heard of, and only its own word changes that: by hand the
    /// request stays deferred, by timer a poll is spent.
    /// </summary>
    private static AfterNoReply AfterUnansweredPoll(IssuanceRequest request) =>
        request.Origin == RequestOrigin.ByTimer && HasPollsLeft(request)
            ? Enrollment.AfterNoReply.TryLater
            : Enrollment.AfterNoReply.Defer;

    /// <summary>
    /// Whether another may follow the try that was just made, itself counted where it was a repeated one.
    /// </summary>
    private static bool HasPollsLeft(IssuanceRequest request) =>
        request.PollsDone + (request.IsRepeated ? 1 : 0) < request.PollPlan.Allowed;

    /// <summary>
    /// An attempt further ahead than its interval means that the clock was set back since; it is not waited for.
    /// </summary>
    private static NextStep WhenDue(IssuanceRequest request, DateTimeOffset now, NextStep due) =>
        request.NextAttemptAt is { } at && at > now && at - now <= request.PollPlan.Interval
            ? new NextStep.WaitUntil(at)
            : due;
}

/// <summary>What follows where no answer came.</summary>
public enum AfterNoReply
{
    TryLater,
    Fail,
    Defer,

    /// <summary>By hand, interrupted, and not to be reached now: ended, with key and transaction kept.</summary>
    LeaveOpen,
}
