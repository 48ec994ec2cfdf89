using RemoteUi.Core;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>Every field of the CertRep: first as the engine reads it, then what the engine tolerates.</summary>
internal static class ReplyChecks
{
    /// <summary>What makes the engine reject a reply; each is a word of the check.</summary>
    private static readonly Cause[] Rejections =
    [
        Cause.SignerUnknown, Cause.SignatureInvalid, Cause.NotSigned, Cause.AlgorithmTooWeak, Cause.MessageTypeWrong,
        Cause.TransactionIdDiffers, Cause.PkiStatusUnknown, Cause.RecipientNonceMissing, Cause.RecipientNonceDiffers,
        Cause.Malformed,
    ];

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "E8", CheckLevel.Enroll, "RFC 8894, 3.2.1; RFC 8894, 3.3.2; RFC 5652, 5.4",
            [.. Rejections.Select(cause => $"{cause}"), .. ReplyFields.Words], FieldsAsync),
    ];

    private static async Task<CheckOutcome> FieldsAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var reply = await session.TryControlAsync(cancellationToken);
        if (reply.IsMissing) return CommonOutcomes.NoReply(reply.Described);
        if (!ReplyBody.MayBeBinary(reply.Body)) return CommonOutcomes.ControlRefused(reply.Described);
        try
        {
            return ReplyFields.Judge(reply, CertRepReader.Read(reply.Body, Expected(reply.Draft)));
        }
        catch (ScepFormatException refusal)
        {
            var word = Rejections.Contains(refusal.Cause) ? refusal.Cause : Cause.Malformed;
            return Fail(Severity.High, $"{word}", refusal.Message);
        }
    }

    private static ReplyExpectation Expected(RequestDraft draft) =>
        new(new TransactionId(draft.TransactionId!), new Nonce(draft.SenderNonce!), draft.Ca.Certificates, false)
        {
            LeftOut = draft.Ca.LeftOut,
        };
}
