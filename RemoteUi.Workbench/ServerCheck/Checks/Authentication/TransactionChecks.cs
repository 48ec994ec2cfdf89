using RemoteUi.Workbench.ServerCheck.Checks.Polling;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Whether a transaction belongs to the key that began it.</summary>
internal static class TransactionChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new("S11", CheckLevel.Probe, "RFC 8894, 3.2.1.1; RFC 8894, 7.3", ["SameCertificate", "Reissued"], ReplayAsync),
        new("S12", CheckLevel.Probe, "RFC 8894, 3.2.1.1", ["Issued", "Given"], OtherKeyAsync),
        new("S13", CheckLevel.Probe, "RFC 8894, 4.4", ["Given", "PollRefused"], OthersPollAsync),
    ];

    /// <summary>Sends the bytes of the positive control again, whose challenge password is spent by now.</summary>
    private static async Task<CheckOutcome> ReplayAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: true, cancellationToken);
        var reply = await session.AgainAsync(control, cancellationToken);
        var isSame = reply.Issued is { } issued && issued.RawData.AsSpan().SequenceEqual(control.Issued!.RawData);
        return Refusal.Judge(
            reply, control,
            isSame ? PassAs("SameCertificate") : Finding(
                Severity.High, "Reissued", reply.Issued?.SerialNumber ?? "-", control.Issued!.SerialNumber));
    }

    /// <summary>Uses the transactionID of the positive control for another key and name.</summary>
    private static async Task<CheckOutcome> OtherKeyAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var draft = await session.SoundAsync(cancellationToken);
        var control = session.Control!;
        var reply = await session.SendAsync(
            draft with { TransactionId = control.Draft.TransactionId }, cancellationToken);
        return Refusal.Judge(
            reply, control, Finding(Severity.Medium, reply.Issued is null ? "Given" : "Issued"));
    }

    /// <summary>Polls for the positive control, first with its key, then with another.</summary>
    private static async Task<CheckOutcome> OthersPollAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        var own = await session.SendAsync(Poll(session, control), cancellationToken);
        if (own.IsMissing) return CommonOutcomes.NoReply(own.Described);
        if (!Polls.IsAccepted(own)) return Inconclusive("PollRefused", own.Described);
        var key = session.Drafts.Stranger;
        var reply = await session.SendAsync(
            Poll(session, control) with
            {
                SignerKey = key,
                SignerCertificate = session.Drafts.Signer(key, control.Draft.Csr!.Subject),
            },
            cancellationToken);
        return Refusal.Judge(reply, own, Finding(Severity.Medium, "Given"));
    }

    private static RequestDraft Poll(CheckSession session, DraftReply control) =>
        Polls.Draft(session, control, control.Draft.Ca.Ca);
}
