using RemoteUi.Core.Client;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Determines what to do next with a request: pure functions of its record, the time, and the result of the last
/// attempt.
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
    /// Whether a request found after a start cannot continue: it is a manual one, nothing has been sent yet, and the
    /// challenge password, if one was typed, was lost with the process. Sending the request without it would waste an
    /// attempt on a certain refusal.
    /// </summary>
    public static bool IsLostAtStart(IssuanceRequest request) =>
        request.Origin == RequestOrigin.ByHand && request.State is RequestState.Accepted or RequestState.KeyMade;

    /// <summary>
    /// Determines what to do when no reply arrived. If <paramref name="wasAskedAfter"/>, the request had been
    /// interrupted before, and the server was only polled for its status.
    /// </summary>
    public static AfterNoReply AfterNoReply(IssuanceRequest request, CommunicationFault fault, bool wasAskedAfter)
    {
        if (request.State == RequestState.Pending) return AfterUnansweredPoll(request);
        if (!request.IsAttended && fault.MayPass && HasPollsLeft(request)) return Enrollment.AfterNoReply.TryLater;
        return MayBeHeld(request, wasAskedAfter) || IsReplyLost(request, fault)
            ? Enrollment.AfterNoReply.LeaveOpen
            : Enrollment.AfterNoReply.Fail;
    }

    /// <summary>
    /// Returns the simpler form of signing to use after a FAILURE to a renewal, or null if the refusal is final. Only
    /// scheduled requests renew.
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
        if (!MayBeHeld(request, wasAskedAfter)) return Enrollment.AfterNoReply.Fail;
        return !request.IsAttended && HasPollsLeft(request)
            ? Enrollment.AfterNoReply.TryLater
            : Enrollment.AfterNoReply.LeaveOpen;
    }

    /// <summary>Whether the server may have the request from an earlier attempt that it did not answer.</summary>
    private static bool MayBeHeld(IssuanceRequest request, bool wasAskedAfter) =>
        wasAskedAfter || (request.State == RequestState.Sending && request.WasSentBefore);

    /// <summary>Whether the request went out and its reply was lost: the server may have issued.</summary>
    private static bool IsReplyLost(IssuanceRequest request, CommunicationFault fault) =>
        request.State == RequestState.Sending && fault.Cause is Cause.ConnectionLost or Cause.NoAnswerInTime;

    /// <summary>
    /// The server was holding the request when it was last heard of, and only its own word changes that: by hand the
    /// request stays deferred, by timer a poll is spent.
    /// </summary>
    private static AfterNoReply AfterUnansweredPoll(IssuanceRequest request) =>
        !request.IsAttended && HasPollsLeft(request)
            ? Enrollment.AfterNoReply.TryLater
            : Enrollment.AfterNoReply.Defer;

    /// <summary>
    /// Whether another attempt may follow the current one. The current one counts if it is itself a repetition.
    /// </summary>
    private static bool HasPollsLeft(IssuanceRequest request) =>
        request.PollsDone + (request.IsRepeated ? 1 : 0) < request.PollPlan.Allowed;

    /// <summary>
    /// Returns <paramref name="due"/> if the next attempt is due. An attempt further ahead than its interval means that
    /// the clock was set back since; it is due too.
    /// </summary>
    private static NextStep WhenDue(IssuanceRequest request, DateTimeOffset now, NextStep due) =>
        request.NextAttemptAt is { } at && at > now && at - now <= request.PollPlan.Interval
            ? new NextStep.WaitUntil(at)
            : due;
}

/// <summary>What to do when no reply arrived.</summary>
public enum AfterNoReply
{
    TryLater,
    Fail,
    Defer,

    /// <summary>
    /// End a request that the server may have but does not answer for, keeping its key and transaction.
    /// </summary>
    LeaveOpen,
}
