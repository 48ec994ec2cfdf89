using System.Security.Cryptography;
using RemoteUi.Core.Scep;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>Whether a sound request is accepted as every server must: by POST, in AES and SHA-256 or better.</summary>
internal static class BaselineChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new(
            "E1", CheckLevel.Enroll, "RFC 8894, 2.9; RFC 8894, 3.3.1", ["Pending", "Refused", "Unusable", "WeakOnly"],
            BaselineAsync),
    ];

    private static async Task<CheckOutcome> BaselineAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.TryControlAsync(cancellationToken);
        if (IsBaseline(control.Draft)) return Judge(control);
        var draft = await session.DraftAsync(cancellationToken);
        var reply = await session.SendAsync(
            draft with { Cipher = DraftCipher.Aes128Cbc, Digest = HashAlgorithmName.SHA256, ByGet = false },
            cancellationToken);
        return Judge(reply) is { Verdict: not Verdict.Pass } && Judge(control) is { Verdict: Verdict.Pass }
            ? Fail(Severity.High, "WeakOnly", reply.Described)
            : Judge(reply);
    }

    private static bool IsBaseline(RequestDraft draft) =>
        draft is { ByGet: false, Cipher: DraftCipher.Aes128Cbc or DraftCipher.Aes256Cbc }
            && !AlgorithmStrength.IsWeakDigest(draft.Digest);

    private static CheckOutcome Judge(DraftReply reply) => reply switch
    {
        { IsMissing: true } => CommonOutcomes.NoReply(reply.Described),
        { IsSuccess: true } => Pass(),
        { IsPending: true } => PassAs("Pending"),
        { IsRefused: true } => Finding(Severity.High, "Refused", reply.Described),
        _ => Fail(Severity.High, "Unusable", reply.Refusal?.Message ?? reply.Described),
    };
}
