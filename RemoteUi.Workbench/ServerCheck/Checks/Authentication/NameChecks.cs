using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Whether hostile names are refused, or kept as they are.</summary>
internal static class NameChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new(
            "S30", CheckLevel.Probe, "RFC 5280, 4.1.2.6; RFC 5280, A.1", ["Echoed", "Altered", "Failed", "Kept"],
            HostileAsync),
    ];

    /// <summary>
    /// All of it in one name first: a server that keeps that issues one certificate. Otherwise one after another.
    /// </summary>
    private static async Task<CheckOutcome> HostileAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var name = session.Drafts.NextName();
        var together = await HostileAsync(session, HostileNames.AllFor(name), cancellationToken);
        if (together.Word == "Kept") return together;
        var outcomes = new List<CheckOutcome>();
        foreach (var hostile in HostileNames.For(name))
            outcomes.Add(await HostileAsync(session, hostile, cancellationToken));
        return Refusal.Worst(outcomes);
    }

    private static async Task<CheckOutcome> HostileAsync(
        CheckSession session, (string Kind, X500DistinguishedName Subject) hostile,
        CancellationToken cancellationToken)
    {
        var draft = await session.SoundAsync(cancellationToken);
        var asked = draft.Asking(draft.Csr! with { Subject = hostile.Subject, Extensions = [] });
        return Judge(hostile.Kind, await session.SendAsync(asked, cancellationToken), session.Control!);
    }

    private static CheckOutcome Judge(string kind, DraftReply reply, DraftReply control)
    {
        if (IsEchoed(reply)) return Finding(Severity.High, "Echoed", HostileNames.Markup);
        if (reply is { Message: null, HttpStatus: >= 500 })
            return Finding(Severity.Medium, "Failed", kind, reply.Described);
        var altered = reply.Issued is { } issued && !IsKept(issued, reply.Draft)
            && (control.Issued is null || IsKept(control.Issued, control.Draft));
        return Refusal.Judge(
            reply, control,
            altered ? Finding(Severity.Medium, "Altered", kind, reply.Issued!.Subject) : PassAs("Kept", kind));
    }

    private static bool IsKept(X509Certificate2 issued, RequestDraft draft) =>
        Names.AreEquivalent(issued.SubjectName, draft.Csr!.Subject);

    private static bool IsEchoed(DraftReply reply) =>
        reply.Http.Answer?.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true
            && Encoding.UTF8.GetString(reply.Body).Contains(HostileNames.Markup, StringComparison.Ordinal);
}
