using System.Globalization;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Whether the server survives damaged messages, and answers each.</summary>
internal static class DamageChecks
{
    private const int MaxReplyLength = 64 * 1024;

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "S29", CheckLevel.Probe, "RFC 8894, 3.1; RFC 8894, 4.1", ["Unanswered", "Dead", "Errors", "Large"],
            DamagedAsync),
    ];

    private static async Task<CheckOutcome> DamagedAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var draft = await DraftAsync(session, cancellationToken);
        var replies = new List<DraftReply>();
        foreach (var damaged in Damages.Of(DraftWriter.Write(draft)))
            replies.Add(await session.SendAsync(draft with { ChangeMessage = _ => damaged }, cancellationToken));
        var alive = await session.Http.GetAsync("GetCACaps", session.Order.Server.CaIdentifier, cancellationToken);
        return alive.Fault is { } fault ? Finding(Severity.High, "Dead", fault.Evidence) : Judge(replies);
    }

    /// <summary>
    /// With the password that was refused, so that no damaged message obtains a certificate; with a sound one if the
    /// server refuses none.
    /// </summary>
    private static async Task<RequestDraft> DraftAsync(CheckSession session, CancellationToken cancellationToken)
    {
        await session.ControlAsync(needsCertificate: false, cancellationToken);
        return session.Shared.Known(SharedRequests.WrongPassword) is { PkiStatus: "2" } refused
            ? refused.Draft with { Csr = null, TransactionId = Core.Scep.TransactionId.New().Value }
            : await session.DraftAsync(cancellationToken);
    }

    private static CheckOutcome Judge(List<DraftReply> replies)
    {
        var missing = replies.Where(reply => reply.IsMissing).ToList();
        if (missing is [var first, ..])
            return Finding(Severity.Medium, "Unanswered", Text(missing.Count), Text(replies.Count), first.Described);
        var errors = replies.Where(reply => reply is { Message: null, HttpStatus: >= 500 }).ToList();
        if (errors is [var error, ..])
            return Finding(Severity.Low, "Errors", Text(errors.Count), Text(replies.Count), error.Described);
        var largest = replies.Max(reply => reply.Body.Length);
        return largest > MaxReplyLength
            ? Finding(Severity.Low, "Large", Text(largest))
            : Pass(Text(replies.Count), Text(largest));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
