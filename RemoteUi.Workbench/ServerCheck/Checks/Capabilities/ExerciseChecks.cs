using System.Security.Cryptography;
using RemoteUi.Core.Scep;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Capabilities;

/// <summary>Whether the server does what it states, and what it does without stating it.</summary>
internal static class ExerciseChecks
{
    private static readonly AlgorithmChange[] Algorithms =
    [
        new("AES", draft => draft with { Cipher = DraftCipher.Aes128Cbc }),
        new("AES-256", draft => draft with { Cipher = DraftCipher.Aes256Cbc }),
        new("DES3", draft => draft with { Cipher = DraftCipher.TripleDesCbc }),
        new("SHA-256", draft => draft with { Digest = HashAlgorithmName.SHA256 }),
        new("SHA-512", draft => draft with { Digest = HashAlgorithmName.SHA512 }),
        new("SHA-1", draft => draft with { Digest = HashAlgorithmName.SHA1 }),
    ];

    /// <summary>What the standard forbids; there is no keyword for it.</summary>
    private static readonly AlgorithmChange[] Forbidden =
    [
        new("DES", draft => draft with { Cipher = DraftCipher.DesCbc }),
        new(AlgorithmTrial.Md5, draft => draft with { Digest = HashAlgorithmName.MD5 }),
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
        var stated = Algorithms.Where(one => capabilities.States(one.Names) && one.Make(control.Draft) != control.Draft)
            .ToList();
        await TryTogetherAsync(session, stated, cancellationToken);
        foreach (var one in stated.Where(one => !IsTakenTogether(session, one.Names)))
        {
            var reply = await new AlgorithmTrial(session).SendAsync(one, cancellationToken);
            if (reply.IsMissing) return CommonOutcomes.NoReply(reply.Described);
            if (!AlgorithmTrial.IsTaken(reply)) return Fail(Severity.High, "NotWorking", one.Names, reply.Described);
        }

        if (!capabilities.States(CaCapabilities.Renewal) || control.Issued is null) return Pass();
        var renewed = await session.Renewals.TryAsync(cancellationToken);
        return AlgorithmTrial.IsTaken(renewed)
            ? Pass()
            : Fail(Severity.High, "NotWorking", CaCapabilities.Renewal, renewed.Described);
    }

    /// <summary>Old algorithms go into one message, and strong ones into another, as far as all are stated.</summary>
    private static async Task TryTogetherAsync(
        CheckSession session, List<AlgorithmChange> stated, CancellationToken cancellationToken)
    {
        if (stated.Count(one => one.Names is "DES3" or "SHA-1") == 2)
            await new AlgorithmTrial(session).SendAsync(AlgorithmTrial.Outdated, cancellationToken);
        if (stated.Any(one => one.Names is "AES-256" or "SHA-512")) await session.StrongestAsync(cancellationToken);
    }

    private static bool IsTakenTogether(CheckSession session, string keyword) => keyword switch
    {
        "DES3" or "SHA-1" => AlgorithmTrial.Taken(session, AlgorithmTrial.Outdated.Names) is not null,
        "AES-256" or "SHA-512" =>
            session.Shared.Known(SharedRequests.Strongest) is { } reply && AlgorithmTrial.IsTaken(reply),
        _ => false,
    };

    private static async Task<CheckOutcome> UnstatedAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: false, cancellationToken);
        var capabilities = control.Draft.Ca.Capabilities;
        var forbidden = await TakenAsync(session, AlgorithmTrial.Forbidden, Forbidden, cancellationToken);
        if (forbidden.Length > 0) return Fail(Severity.Medium, "Forbidden", forbidden);
        var old = Algorithms.Where(one => one.Names is "DES3" or "SHA-1" && !capabilities.States(one.Names)).ToList();
        var outdated = await TakenAsync(
            session, old.Count == 2 ? AlgorithmTrial.Outdated : null, old, cancellationToken);
        if (outdated.Length > 0) return Finding(Severity.Low, "Outdated", outdated);
        if (capabilities.States(CaCapabilities.Renewal) || control.Issued is null) return Pass();
        return AlgorithmTrial.IsTaken(await session.Renewals.TryAsync(cancellationToken))
            ? Finding(Severity.Info, "RenewalUnstated")
            : Pass();
    }

    /// <summary>Tries all in one message first, so that a server that takes all issues one certificate.</summary>
    private static async Task<string> TakenAsync(
        CheckSession session, AlgorithmChange? together, IEnumerable<AlgorithmChange> algorithms,
        CancellationToken cancellationToken)
    {
        if (together is not null && await IsTakenAsync(session, together, cancellationToken)) return together.Names;
        var taken = new List<string>();
        foreach (var one in algorithms)
            if (await IsTakenAsync(session, one, cancellationToken)) taken.Add(one.Names);
        return string.Join(", ", taken);
    }

    private static async Task<bool> IsTakenAsync(
        CheckSession session, AlgorithmChange change, CancellationToken cancellationToken)
    {
        var reply = await new AlgorithmTrial(session).SendAsync(change, cancellationToken);
        if (reply.IsMissing) throw new CheckEndedException(CommonOutcomes.NoReply(reply.Described));
        return AlgorithmTrial.IsForbiddenTaken(reply);
    }
}
