using System.Security.Cryptography;
using RemoteUi.Core.Scep;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Capabilities;

/// <summary>Whether the server does what it states, and what it does without stating it.</summary>
internal static class ExerciseChecks
{
    private static readonly (string Keyword, Func<RequestDraft, RequestDraft> Change)[] Algorithms =
    [
        ("AES", draft => draft with { Cipher = DraftCipher.Aes128Cbc }),
        ("AES-256", draft => draft with { Cipher = DraftCipher.Aes256Cbc }),
        ("DES3", draft => draft with { Cipher = DraftCipher.TripleDesCbc }),
        ("SHA-256", draft => draft with { Digest = HashAlgorithmName.SHA256 }),
        ("SHA-512", draft => draft with { Digest = HashAlgorithmName.SHA512 }),
        ("SHA-1", draft => draft with { Digest = HashAlgorithmName.SHA1 }),
    ];

    /// <summary>What the standard forbids; there is no keyword for it.</summary>
    private static readonly (string Name, Func<RequestDraft, RequestDraft> Change)[] Forbidden =
    [
        ("DES", draft => draft with { Cipher = DraftCipher.DesCbc }),
        ("MD5", draft => draft with { Digest = HashAlgorithmName.MD5 }),
    ];

    public static IEnumerable<Check> All { get; } =
    [
        new("C4", CheckLevel.Enroll, "RFC 8894, 3.5.2", ["NotWorking"], StatedAsync),
        new(
            "C5", CheckLevel.Probe, "RFC 8894, 2.9 and 7.5", ["Forbidden", "Outdated", "RenewalUnstated"],
            UnstatedAsync),
    ];

    /// <summary>POSTPKIOperation is what T3 finds; GetNextCACert is what A9 finds.</summary>
    private static async Task<CheckOutcome> StatedAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        var capabilities = control.Draft.Ca.Capabilities;
        var trial = new AlgorithmTrial(session);
        foreach (var (keyword, change) in Algorithms)
        {
            if (!capabilities.States(keyword) || change(control.Draft) == control.Draft) continue;
            var reply = await trial.SendAsync(change, cancellationToken);
            if (reply.IsMissing) return CommonOutcomes.NoReply(reply.Described);
            if (!AlgorithmTrial.IsTaken(reply)) return Fail(Severity.High, "NotWorking", keyword, reply.Described);
        }

        if (!capabilities.States(CaCapabilities.Renewal) || control.Issued is null) return Pass();
        var renewed = await session.Renewals.TryAsync(cancellationToken);
        return AlgorithmTrial.IsTaken(renewed)
            ? Pass()
            : Fail(Severity.High, "NotWorking", CaCapabilities.Renewal, renewed.Described);
    }

    private static async Task<CheckOutcome> UnstatedAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        var capabilities = control.Draft.Ca.Capabilities;
        var trial = new AlgorithmTrial(session);
        var forbidden = await TakenAsync(trial, Forbidden, cancellationToken);
        if (forbidden.Length > 0) return Fail(Severity.Medium, "Forbidden", forbidden);
        var old = Algorithms.Where(one => one.Keyword is "DES3" or "SHA-1" && !capabilities.States(one.Keyword));
        var outdated = await TakenAsync(trial, old, cancellationToken);
        if (outdated.Length > 0) return Finding(Severity.Low, "Outdated", outdated);
        if (capabilities.States(CaCapabilities.Renewal) || control.Issued is null) return Pass();
        return AlgorithmTrial.IsTaken(await session.Renewals.TryAsync(cancellationToken))
            ? Finding(Severity.Info, "RenewalUnstated")
            : Pass();
    }

    private static async Task<string> TakenAsync(
        AlgorithmTrial trial, IEnumerable<(string Name, Func<RequestDraft, RequestDraft> Change)> algorithms,
        CancellationToken cancellationToken)
    {
        var taken = new List<string>();
        foreach (var (name, change) in algorithms)
        {
            var reply = await trial.SendAsync(change, cancellationToken);
            if (reply.IsMissing) throw new CheckEndedException(CommonOutcomes.NoReply(reply.Described));
            if (AlgorithmTrial.IsForbiddenTaken(reply)) taken.Add(name);
        }

        return string.Join(", ", taken);
    }
}
