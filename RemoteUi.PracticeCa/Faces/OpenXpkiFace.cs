using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Faces;

/// <summary>Acts as OpenXPKI, which starts a workflow for a request and issues when the client asks again.</summary>
internal sealed class OpenXpkiFace : PlainFace
{
    private const int NonceBytes = 8;

    public override FaceDescription Description { get; } =
        new(CaFace.OpenXpki, StepCaFace.Scep, StepCaFace.Scep + "/pkiclient.exe")
        {
            Certificates = CertificateSet.CaAndRa,
            Capabilities =
            [
                "GetNextCACert", "POSTPKIOperation", "Renewal", "SHA-512", "SHA-256", "SHA-1", "DES3", "AES",
            ],
            HoldsFirst = true,
        };

    /// <summary>The last line does not end.</summary>
    public override string? Capabilities => string.Join('\n', Description.Capabilities!);

    public override int? IssuingPoll(PracticeCaBehavior behavior) => behavior.PollsUntilIssued;

    public override ReplyStyle StyleOf(PracticeCaBehavior behavior) => new() { NonceBytes = NonceBytes };
}
