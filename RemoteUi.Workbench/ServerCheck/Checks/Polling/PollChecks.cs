using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Polling;

/// <summary>What polls get: by the right key, of an unknown transaction, and with another name of the issuer.</summary>
internal static class PollChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new(
            "P2", CheckLevel.Enroll, "RFC 8894, 3.3.3; RFC 8894, 4.4",
            ["IssuesAtOnce", "NotTaken", "Refused", "WantsAnotherIssuer"], RightKeyAsync),
        new(
            "P3", CheckLevel.Enroll, "RFC 8894, 4.4", ["IssuesAtOnce", "Accepted", "Unclean", "PollRefused"],
            UnknownTransactionAsync),
        new(
            "P4", CheckLevel.Enroll, "RFC 8894, 3.3.3",
            ["IssuesAtOnce", "WantsAnotherIssuer", "Ignored", "PollRefused"], IssuerAsync),
    ];

    /// <summary>
    /// A server that issues at once needs no polls; that it does not know them at all is worth knowing.
    /// </summary>
    private static async Task<CheckOutcome> RightKeyAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var held = await session.ControlAsync(needsCertificate: false, cancellationToken);
        var reply = await Polls.SendAsync(session, held, cancellationToken);
        if (reply.IsMissing) return CommonOutcomes.NoReply(reply.Described);
        if (!held.IsPending)
            return reply.Message is null ? Finding(Severity.Info, "NotTaken", reply.Described) : Polls.IssuesAtOnce;
        if (Polls.IsAccepted(reply)) return Pass(reply.Described);
        return await RefusedForIssuerAsync(session, held, cancellationToken)
            ?? Finding(Severity.High, "Refused", reply.Described);
    }

    /// <summary>A CA must reject a poll without a matching request.</summary>
    private static async Task<CheckOutcome> UnknownTransactionAsync(
        CheckSession session, CancellationToken cancellationToken)
    {
        var held = await Polls.HeldAsync(session, cancellationToken);
        var known = await Polls.SendAsync(session, held, cancellationToken);
        if (!Polls.IsAccepted(known)) return Inconclusive("PollRefused", known.Described);
        var poll = Polls.Draft(session, held, held.Draft.Ca.Ca) with { TransactionId = TransactionId.New().Value };
        var reply = await session.SendAsync(poll, cancellationToken);
        return reply switch
        {
            { IsMissing: true } => CommonOutcomes.NoReply(reply.Described),
            { PkiStatus: "2" } => Pass(reply.Described),
            _ when Polls.IsAccepted(reply) =>
                Fail(reply.IsSuccess ? Severity.Critical : Severity.Medium, "Accepted", reply.Described),
            _ => Finding(Severity.Low, "Unclean", reply.Described),
        };
    }

    /// <summary>The issuer in a poll is the CA, never the RA that the message is encrypted to.</summary>
    private static async Task<CheckOutcome> IssuerAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var held = await Polls.HeldAsync(session, cancellationToken);
        var reply = await Polls.SendAsync(session, held, cancellationToken);
        if (reply.IsMissing) return CommonOutcomes.NoReply(reply.Described);
        if (!Polls.IsAccepted(reply))
            return await RefusedForIssuerAsync(session, held, cancellationToken)
                ?? Inconclusive("PollRefused", reply.Described);
        var ca = held.Draft.Ca;
        if (Names.AreEquivalent(ca.Recipient.SubjectName, ca.Ca.SubjectName)) return Pass();
        var other = await session.SendAsync(Polls.Draft(session, held, ca.Recipient), cancellationToken);
        return Polls.IsAccepted(other) ? PassAs("Ignored", ca.Recipient.Subject) : Pass();
    }

    /// <summary>
    /// Whether the poll is accepted if it names the recipient as the issuer; null if that is no help.
    /// </summary>
    private static async Task<CheckOutcome?> RefusedForIssuerAsync(
        CheckSession session, DraftReply held, CancellationToken cancellationToken)
    {
        var ca = held.Draft.Ca;
        if (Names.AreEquivalent(ca.Recipient.SubjectName, ca.Ca.SubjectName)) return null;
        var reply = await session.SendAsync(Polls.Draft(session, held, ca.Recipient), cancellationToken);
        return Polls.IsAccepted(reply)
            ? Finding(Severity.High, "WantsAnotherIssuer", ca.Recipient.Subject, ca.Ca.Subject)
            : null;
    }
}
