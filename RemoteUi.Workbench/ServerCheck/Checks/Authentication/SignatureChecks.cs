using System.Security.Cryptography;
using RemoteUi.Core.Keys;
using RemoteUi.Workbench.ServerCheck.Checks.Capabilities;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Whether both signatures of a request are verified, and belong together.</summary>
internal static class SignatureChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new("S4", CheckLevel.Probe, "RFC 5652, 5.6; RFC 8894, 3.2.1.4", ["Accepted"], MessageAsync),
        new("S5", CheckLevel.Probe, "RFC 2986, 3; RFC 8894, 3.3.1", ["Accepted"], PossessionAsync),
        new("S6", CheckLevel.Probe, "RFC 8894, 2.3", ["Accepted"], OtherKeyAsync),
        new("S8", CheckLevel.Probe, "RFC 8894, 2.9; RFC 8894, 7.5", ["Accepted"], Md5Async),
    ];

    private static async Task<CheckOutcome> MessageAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var draft = await session.SoundAsync(cancellationToken);
        return await Refusal.OfAsync(
            session, draft with { ChangeMessage = DraftChanges.BreakSignature },
            Fail(Severity.Critical, "Accepted"), cancellationToken);
    }

    private static async Task<CheckOutcome> PossessionAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var draft = await session.SoundAsync(cancellationToken);
        return await Refusal.OfAsync(
            session, draft.Asking(draft.Csr! with { Change = DraftChanges.BreakSignature }),
            Fail(Severity.High, "Accepted"), cancellationToken);
    }

    /// <summary>Signs the message with a key that no certificate is asked for.</summary>
    private static async Task<CheckOutcome> OtherKeyAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var draft = await session.SoundAsync(cancellationToken);
        var (csr, own) = (draft.Csr!, session.Drafts.Stranger);
        var signed = draft with
        {
            SignerKey = own,
            SignerCertificate = session.Drafts.Signer(own, csr.Subject),
            OtherKeys = [PrivateKey.Of((RSA)csr.Key)],
        };
        var reply = await session.SendAsync(signed, cancellationToken);
        session.Shared.Keep(SharedRequests.AnotherSigner, reply);
        return Refusal.Judge(reply, session.Control!, Finding(Severity.Medium, "Accepted"));
    }

    private static async Task<CheckOutcome> Md5Async(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        var accepted = Fail(Severity.High, "Accepted");
        if (AlgorithmTrial.Taken(session, AlgorithmTrial.Md5, AlgorithmTrial.Forbidden.Names) is { } taken)
            return Refusal.Judge(taken, control, accepted);
        var draft = await session.DraftAsync(cancellationToken);
        return await Refusal.OfAsync(
            session, draft with { Digest = HashAlgorithmName.MD5 }, accepted, cancellationToken);
    }
}
