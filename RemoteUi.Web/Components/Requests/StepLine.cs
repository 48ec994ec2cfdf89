using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Components.Icons;

namespace RemoteUi.Web.Components.Requests;

/// <summary>Represents a step of a request as a line of the progress list: the key of its text, and its mark.</summary>
public sealed record StepLine(string WordKey, Mark Mark)
{
    public static StepLine Of(RequestStepKind kind) => new($"Step.{kind}", kind switch
    {
        RequestStepKind.Failed => Mark.Bad,
        RequestStepKind.Deferred
            or RequestStepKind.Waiting
            or RequestStepKind.Unanswered
            or RequestStepKind.Interrupted
            or RequestStepKind.FellBack => Mark.Warn,
        _ => Mark.Good,
    });

    /// <summary>
    /// Returns how long a step took. A request that was sent took as long as its exchange, which is in the report.
    /// </summary>
    public static TimeSpan? DurationOf(IssuanceRequest request, RequestStep step) =>
        step.Duration is null && step.Kind == RequestStepKind.RequestSent
            ? request.Report.Exchanges.FirstOrDefault(exchange =>
                exchange.Operation is "PKCSReq" or "RenewalReq" && exchange.SentAt >= step.At)?.Duration
            : step.Duration;

    /// <summary>Returns what a request in progress is doing now; null after it has ended.</summary>
    public static StepLine? NowOf(IssuanceRequest request) => request.IsInProgress
        ? new(
            $"Now.{request.State}",
            request.State is RequestState.Pending or RequestState.Unanswered ? Mark.Ahead : Mark.Busy)
        : null;
}
