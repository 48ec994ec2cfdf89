using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>
/// Judges the replies to messages that must be refused. A refusal counts only beside the positive control, so each
/// check asks for that first.
/// </summary>
internal static class Refusal
{
    /// <summary>Sends a draft, and judges the reply.</summary>
    /// <param name="accepted">What it means if the server does what the message asks.</param>
    public static async Task<CheckOutcome> OfAsync(
        CheckSession session, RequestDraft draft, CheckOutcome accepted, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        return Judge(await session.SendAsync(draft, cancellationToken), control, accepted);
    }

    public static CheckOutcome Judge(DraftReply reply, DraftReply control, CheckOutcome accepted) => reply switch
    {
        { IsMissing: true } => CommonOutcomes.NoReply(reply.Described),
        { IsSuccess: true } => accepted,
        { IsPending: true } => control.IsPending ? CommonOutcomes.HeldToo : CommonOutcomes.Held,
        { Message: null, HttpStatus: >= 500 } => CommonOutcomes.ServerError(reply.Described),
        { IsRefused: true } => CommonOutcomes.Refused(reply.Described),
        _ => CommonOutcomes.NotScep(reply.Described),
    };

    /// <summary>Returns the outcome that matters most: by severity, then what is not known, then what passed.</summary>
    public static CheckOutcome Worst(IEnumerable<CheckOutcome> outcomes) => outcomes.MaxBy(outcome => outcome switch
    {
        { Severity: { } severity } => 2 + (int)severity,
        { Verdict: Verdict.Pass } => 0,
        _ => 1,
    })!;
}
