using System.Security.Cryptography;
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
            if (name == "RSA-1024" && outcomes is [.., { Word: "Accepted" }]) continue;
            var draft = await DraftAsync(session, key, cancellationToken);
            outcomes.Add(await Refusal.OfAsync(session, draft, Finding(severity, "Accepted", name), cancellationToken));
        }

        var accepted = outcomes.Where(outcome => outcome.Word == "Accepted").ToList();
        var worst = Refusal.Worst(outcomes);
        return accepted is []
            ? worst
            : worst with { Arguments = [string.Join(", ", accepted.Select(outcome => outcome.Arguments[0]))] };
    }

    /// <summary>A server that takes RSA-512 is not asked whether it takes RSA-1024.</summary>
    private static IEnumerable<(string Name, Severity Severity, RSA Key)> Keys(CheckSession session)
    {
        yield return ("RSA-512", Severity.High, WeakKeys.Short(512));
        yield return ("RSA-1024", Severity.Medium, WeakKeys.Short(1024));
        yield return ("exponent 3", Severity.Info, WeakKeys.ExponentThree);
        var modulus = session.Drafts.NewKey().Rsa.ExportParameters(includePrivateParameters: false).Modulus!;
        yield return ("exponent 1", Severity.Critical, new ExponentOneKey(modulus));
    }

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
        var draft = session.Drafts.Sound(ca, csr);
        return draft with
        {
            ByGet = session.GoesByGet,
            Digest = draft.Digest == HashAlgorithmName.SHA512 ? HashAlgorithmName.SHA256 : draft.Digest,
        };
    }
}
