using System.Security.Cryptography;
using RemoteUi.Workbench.ServerCheck.Checks.Capabilities;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>Whether requests in triple DES and SHA-1 are accepted, which is allowed and unwise.</summary>
internal static class WeakAlgorithmChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new(
            "E5", CheckLevel.Probe, "RFC 8894, 2.9; RFC 8894, 7.5", ["Both", "TripleDes", "Sha1"], AcceptsAsync),
    ];

    /// <summary>Both at once first, so that a server that accepts both issues one certificate.</summary>
    private static async Task<CheckOutcome> AcceptsAsync(CheckSession session, CancellationToken cancellationToken)
    {
        await session.ControlAsync(needsCertificate: false, cancellationToken);
        if (AlgorithmTrial.Taken(session, AlgorithmTrial.Outdated.Names) is not null
            || await AcceptsAsync(session, des: true, sha1: true, cancellationToken))
            return Finding(Severity.Low, "Both");
        if (await AcceptsAsync(session, des: true, sha1: false, cancellationToken))
            return Finding(Severity.Low, "TripleDes");
        return await AcceptsAsync(session, des: false, sha1: true, cancellationToken)
            ? Finding(Severity.Low, "Sha1")
            : Pass();
    }

    private static async Task<bool> AcceptsAsync(
        CheckSession session, bool des, bool sha1, CancellationToken cancellationToken)
    {
        var draft = await session.DraftAsync(cancellationToken);
        var reply = await session.SendAsync(
            draft with
            {
                Cipher = des ? DraftCipher.TripleDesCbc : Better(draft.Cipher),
                Digest = sha1 ? HashAlgorithmName.SHA1 : Better(draft.Digest),
            },
            cancellationToken);
        if (reply.IsMissing) throw new CheckEndedException(CommonOutcomes.NoReply(reply.Described));
        return reply.IsSuccess || reply.IsPending;
    }

    private static DraftCipher Better(DraftCipher cipher) =>
        cipher == DraftCipher.TripleDesCbc ? DraftCipher.Aes128Cbc : cipher;

    private static HashAlgorithmName Better(HashAlgorithmName digest) =>
        digest == HashAlgorithmName.SHA1 ? HashAlgorithmName.SHA256 : digest;
}
