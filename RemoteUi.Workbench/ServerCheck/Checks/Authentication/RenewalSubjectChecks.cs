using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Whether a certificate authorizes no name but its own.</summary>
internal static class RenewalSubjectChecks
{
    public static IEnumerable<Check> All { get; } =
        [new("S19", CheckLevel.Probe, "RFC 8894, 2.5", ["Changed", "Kept"], OtherSubjectAsync)];

    private static async Task<CheckOutcome> OtherSubjectAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var draft = await RenewalDrafts.SoundAsync(session, cancellationToken);
        var other = RequestDrafts.Csr(draft.Csr!.Key, session.Drafts.NextName()) with
        {
            ChallengePassword = draft.Csr.ChallengePassword,
        };
        var reply = await session.SendAsync(draft.Asking(other), cancellationToken);
        var renewal = await session.Renewals.TryAsync(cancellationToken);
        var isKept = reply.Issued is { } issued && !Names.AreEquivalent(issued.SubjectName, other.Subject);
        return Refusal.Judge(
            reply, renewal,
            isKept ? PassAs("Kept", reply.Issued!.Subject) : Finding(Severity.High, "Changed", other.Subject.Name));
    }
}
