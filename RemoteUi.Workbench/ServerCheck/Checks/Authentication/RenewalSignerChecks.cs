using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Whether a renewal needs a certificate of the CA's that is in force.</summary>
internal static class RenewalSignerChecks
{
    private const string Sections = "RFC 8894, 2.3; RFC 8894, 2.4; RFC 8894, 2.5";

    public static IEnumerable<Check> All { get; } =
    [
        Forged("S14", ForgedSigners.SelfSigned), Forged("S15", ForgedSigners.OfAnotherCa),
        Forged("S16", ForgedSigners.OfLookAlike), Old("S17", order => order.Expired),
        Old("S18", order => order.Revoked),
    ];

    private static Check Forged(string id, Func<CheckSession, DraftReply, PrivateKey, byte[]> forge) => new(
        id, CheckLevel.Probe, Sections, ["Accepted", "ByPassword"],
        async (session, cancellationToken) =>
        {
            var draft = await RenewalDrafts.SoundAsync(session, cancellationToken);
            var key = session.Drafts.Stranger;
            var holder = await session.ControlAsync(needsCertificate: true, cancellationToken);
            return await RefusedAsync(session, draft, key, forge(session, holder, key), cancellationToken);
        });

    private static Check Old(string id, Func<CheckOrder, OldCertificate?> of) => new(
        id, CheckLevel.Probe, "RFC 8894, 2.5; RFC 5280, 6.1.3", ["Accepted", "ByPassword", "NoCertificate"],
        async (session, cancellationToken) =>
        {
            var draft = await RenewalDrafts.SoundAsync(session, cancellationToken);
            if (of(session.Order) is not { } old) return Skipped("NoCertificate");
            using var certificate = X509CertificateLoader.LoadCertificate(old.Certificate);
            var csr = draft.Csr! with { Subject = certificate.SubjectName, Extensions = [] };
            return await RefusedAsync(session, draft.Asking(csr), old.Key, old.Certificate, cancellationToken);
        });

    private static Task<CheckOutcome> RefusedAsync(
        CheckSession session, RequestDraft draft, PrivateKey key, byte[] signer, CancellationToken cancellationToken) =>
        Refusal.OfAsync(
            session, draft with { SignerKey = key, SignerCertificate = signer },
            draft.Csr!.ChallengePassword is null
                ? Fail(Severity.Critical, "Accepted")
                : Finding(Severity.Low, "ByPassword"),
            cancellationToken);
}
