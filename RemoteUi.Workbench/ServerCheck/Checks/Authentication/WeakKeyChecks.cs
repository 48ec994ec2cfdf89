using System.Security.Cryptography;
using RemoteUi.Core.Client;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Whether keys are refused that others can compute.</summary>
internal static class WeakKeyChecks
{
    public static IEnumerable<Check> All { get; } =
        [new("S9", CheckLevel.Probe, "RFC 8017, 3.1; RFC 8894, 3.2.1.4", ["Accepted"], KeysAsync)];

    private static async Task<CheckOutcome> KeysAsync(CheckSession session, CancellationToken cancellationToken)
    {
        await session.ControlAsync(needsCertificate: false, cancellationToken);
        var outcomes = new List<CheckOutcome>();
        foreach (var (name, severity, key) in Keys(session))
        {
            if (severity < outcomes.Where(outcome => outcome.Word == "Accepted").Max(outcome => outcome.Severity))
                continue;
            var draft = await DraftAsync(session, key, cancellationToken);
            outcomes.Add(await Refusal.OfAsync(session, draft, Finding(severity, "Accepted", name), cancellationToken));
        }

        var accepted = outcomes.Where(outcome => outcome.Word == "Accepted").ToList();
        var worst = Refusal.Worst(outcomes);
        return accepted is []
            ? worst
            : worst with { Arguments = [string.Join(", ", accepted.Select(outcome => outcome.Arguments[0]))] };
    }

    /// <summary>The worst first: a server that takes one of them is not asked for what is less bad.</summary>
    private static IEnumerable<(string Name, Severity Severity, RSA Key)> Keys(CheckSession session)
    {
        var modulus = session.Drafts.NewKey().Rsa.ExportParameters(includePrivateParameters: false).Modulus!;
        yield return ("exponent 1", Severity.Critical, new ExponentOneKey(modulus));
        yield return ("RSA-512", Severity.High, WeakKeys.Short(512));
        yield return ("RSA-1024", Severity.Medium, WeakKeys.Short(1024));
        yield return ("exponent 3", Severity.Info, WeakKeys.ExponentThree);
    }

    /// <summary>
    /// Most servers cannot encrypt a reply to a key with the exponent 1, and the certificate would be issued and never
    /// seen. A server that lets somebody else sign encrypts the reply to them.
    /// </summary>
    private static RequestDraft BySomebodyElse(CheckSession session, CaProfile ca, CsrDraft csr) =>
        session.Drafts.Sound(
            ca, csr, session.Drafts.Stranger, session.Drafts.Signer(session.Drafts.Stranger, csr.Subject));

    /// <summary>SHA-256 fits under a signature of 512 bits, which SHA-512 does not.</summary>
    private static async Task<RequestDraft> DraftAsync(
        CheckSession session, RSA key, CancellationToken cancellationToken)
    {
        session.Footprint.DemandRoom();
        var ca = await session.CaAsync(cancellationToken);
        var csr = RequestDrafts.Csr(key, session.Drafts.NextName()) with
        {
            ChallengePassword = session.Challenges.Next(),
        };
        var draft = key is ExponentOneKey && session.Shared.Known(SharedRequests.AnotherSigner) is { IsSuccess: true }
            ? BySomebodyElse(session, ca, csr)
            : session.Drafts.Sound(ca, csr);
        return draft with
        {
            ByGet = session.GoesByGet,
            Digest = draft.Digest == HashAlgorithmName.SHA512 ? HashAlgorithmName.SHA256 : draft.Digest,
        };
    }
}
