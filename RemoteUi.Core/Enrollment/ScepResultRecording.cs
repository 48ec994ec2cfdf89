using RemoteUi.Core.Challenges;
using RemoteUi.Core.Client;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Records the result of an exchange, or the lack of a reply, in a request. This is the only place where SCEP results
/// become events of a request.
/// </summary>
internal static class ScepResultRecording
{
    public static void Record(
        this IssuanceRequest request, EnrollmentResult answer, bool wasAskedAfter, DateTimeOffset now)
    {
        switch (answer)
        {
            case EnrollmentResult.Issued issued:
                request.RecordIssued(issued.Certificate, issued.Chain, now);
                break;
            case EnrollmentResult.Pending:
                request.RecordPending(now);
                break;
            case EnrollmentResult.Failed when request.State == RequestState.Sending
                && IssuancePolicy.Fallback(request.Signing) is { } simpler:
                request.RecordFallback(simpler, now);
                break;
            case EnrollmentResult.Failed refusal:
                request.RecordFailed(RequestErrors.Refused(refusal), now);
                break;
            case EnrollmentResult.NoReply { Fault: { Cause: Cause.HttpError, MayPass: false } } when
                !wasAskedAfter && request.State == RequestState.Sending
                && IssuancePolicy.Fallback(request.Signing) is { } simpler:
                request.RecordFallback(simpler, now);
                break;
            case EnrollmentResult.NotUsable { IsAuthenticated: false } stray:
                request.RecordStrayReply(stray.Cause, stray.Evidence, wasAskedAfter, now);
                break;
            case EnrollmentResult.NotUsable problem:
                request.RecordFailed(RequestErrors.NotUsable(problem.Cause, problem.Evidence), now);
                break;
            case EnrollmentResult.NoReply silence:
                request.RecordNoReply(silence.Fault, wasAskedAfter, now);
                break;
            default:
                throw new InvalidOperationException($"Unexpected answer type {answer.GetType().Name}");
        }
    }

    /// <summary>Records why there is no challenge password, without which the request is not sent.</summary>
    public static void Record(this IssuanceRequest request, ChallengeResult challenge, DateTimeOffset now)
    {
        switch (challenge)
        {
            case ChallengeResult.NoReply silence:
                request.RecordNoReply(silence.Fault, wasAskedAfter: false, now);
                break;
            case ChallengeResult.NotUsable problem:
                request.RecordStrayReply(problem.Cause, problem.Evidence, wasAskedAfter: false, now);
                break;
            default:
                throw new InvalidOperationException($"Unexpected challenge {challenge.GetType().Name}");
        }
    }

    public static void RecordNoReply(
        this IssuanceRequest request, CommunicationFault fault, bool wasAskedAfter, DateTimeOffset now)
    {
        var then = IssuancePolicy.AfterNoReply(request, fault, wasAskedAfter);
        request.Record(then, RequestErrors.From(fault), now);
    }

    /// <summary>A reply came that the CA did not sign, or not for this transaction.</summary>
    public static void RecordStrayReply(
        this IssuanceRequest request, Cause cause, string evidence, bool wasAskedAfter, DateTimeOffset now)
    {
        var then = IssuancePolicy.AfterStrayReply(request, wasAskedAfter);
        request.Record(then, RequestErrors.NotUsable(cause, evidence), now);
    }

    private static void Record(this IssuanceRequest request, AfterNoReply then, RequestError error, DateTimeOffset now)
    {
        if (request.State == RequestState.Pending && error.Evidence is { } evidence)
            request.AddToReport(
                EnrollmentReport.Empty with { Remarks = [Remark.Of(RemarkCode.TransactionStillOpen, evidence)] });
        switch (then)
        {
            case AfterNoReply.TryLater:
                request.RecordUnanswered(error.Evidence ?? "", now);
                break;
            case AfterNoReply.Defer:
                request.RecordDeferred(error.Evidence, now);
                break;
            case AfterNoReply.LeaveOpen:
                request.RecordLeftOpen(error, now);
                break;
            default:
                request.RecordFailed(error, now);
                break;
        }
    }
}
