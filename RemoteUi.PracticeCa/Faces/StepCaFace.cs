using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Faces;

/// <summary>
/// Acts as step-ca. Its webhook decides on the challenge password; here, the fixed password is its answer.
/// </summary>
internal sealed class StepCaFace : PlainFace
{
    private const int InternalServerError = 500;

    public override FaceDescription Description { get; } = new(CaFace.StepCa, Scep, Scep + "/pkiclient.exe")
    {
        Certificates = CertificateSet.CaAlone,
        Capabilities = ["Renewal", "SHA-1", "SHA-256", "AES", "DES3", "SCEPStandard", "POSTPKIOperation"],
        Challenge = (ChallengeRule.OneTime, ChallengeRule.Fixed),
    };

    /// <summary>The pattern of the addresses of its provisioners.</summary>
    public const string Scep = "/scep/{name}";

    public override string? Capabilities => string.Join("\r\n", Description.Capabilities!);

    public override bool NeedsChallengeToRenew => true;

    public override PracticeCaReply? Refusal(string operation, string caName) =>
        operation.Equals("GetNextCACert", StringComparison.OrdinalIgnoreCase)
            ? PracticeCaReply.Text(InternalServerError, "The operation GetNextCACert is not known.")
            : null;

    public override void Check(ScepRequest request)
    {
        if (request.Attributes.MessageType is not (MessageType.PkcsReq or MessageType.RenewalReq))
            throw new UnreadableMessageException("Only PKCSReq and RenewalReq are implemented")
            {
                Status = InternalServerError,
            };
    }

    public override ReplyStyle StyleOf(PracticeCaBehavior behavior) =>
        new() { UsesSingleDes = behavior.UsesSingleDes, RepeatsNonce = true, ShowsIssued = true };

    public override string? TextOf(string reason) =>
        RefusalReasons.OfChallenge.Contains(reason) ? "webhook server did not allow request" : reason;
}
