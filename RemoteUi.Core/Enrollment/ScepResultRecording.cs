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

    public static void RecordNoReply(
        this IssuanceRequest request, CommunicationFault fault, bool wasAskedAfter, DateTimeOffset now)
    {
        switch (IssuancePolicy.AfterNoReply(request, fault, wasAskedAfter))
        {
            case AfterNoReply.TryLater:
                request.RecordUnanswered(fault.Evidence, now);
                break;
            case AfterNoReply.Defer:
                request.RecordDeferred(fault.Evidence, now);
                break;
            case AfterNoReply.LeaveOpen:
                request.RecordLeftOpen(RequestErrors.From(fault), now);
                break;
            default:
                request.RecordFailed(RequestErrors.From(fault), now);
                break;
        }
    }
}
