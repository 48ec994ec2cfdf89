using RemoteUi.Core.Client;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// What an answer of the server, or none, means for a request: the one place where SCEP's answers become events of the
/// machine.
/// </summary>
internal static class AnswerRecording
{
    public static void Record(
        this IssuanceRequest request, CertificateAnswer answer, bool wasAskedAfter, DateTimeOffset now)
    {
        switch (answer)
        {
            case CertificateAnswer.Issued issued:
                request.RecordIssued(issued.Certificate, issued.Chain, now);
                break;
            case CertificateAnswer.Pending:
                request.RecordPending(now);
                break;
            case CertificateAnswer.Failed when request.State == RequestState.Sending
                && IssuancePolicy.Fallback(request.Signing) is { } simpler:
                request.RecordFallback(simpler, now);
                break;
            case CertificateAnswer.Failed refusal:
                request.RecordFailed(RequestErrors.Refused(refusal), now);
                break;
            case CertificateAnswer.NotUsable problem:
                request.RecordFailed(RequestErrors.NotUsable(problem.Cause, problem.Evidence), now);
                break;
            case CertificateAnswer.NoAnswer silence:
                request.RecordNoAnswer(silence.Fault, wasAskedAfter, now);
                break;
            default:
                throw new InvalidOperationException($"{answer.GetType().Name} is no answer to a request");
        }
    }

    public static void RecordNoAnswer(
        this IssuanceRequest request, CommunicationFault fault, bool wasAskedAfter, DateTimeOffset now)
    {
        switch (IssuancePolicy.AfterNoAnswer(request, fault, wasAskedAfter))
        {
            case AfterNoAnswer.TryLater:
                request.RecordUnanswered(fault.Evidence, now);
                break;
            case AfterNoAnswer.Defer:
                request.RecordDeferred(fault.Evidence, now);
                break;
            case AfterNoAnswer.LeaveOpen:
                request.RecordLeftOpen(RequestErrors.From(fault), now);
                break;
            default:
                request.RecordFailed(RequestErrors.From(fault), now);
                break;
        }
    }
}
