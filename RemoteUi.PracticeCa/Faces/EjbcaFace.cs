using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Faces;

/// <summary>Acts as EJBCA in what its two modes have in common.</summary>
internal abstract class EjbcaFace : PlainFace
{
    protected static FaceDescription In(CaFace mode) => new(
        mode, "/ejbca/publicweb/apply/scep/pkiclient.exe", "/ejbca/publicweb/apply/scep/{alias}/pkiclient.exe")
    {
        Capabilities =
        [
            "POSTPKIOperation", "GetNextCACert", "Renewal", "SHA-512", "SHA-256", "SHA-1", "DES3", "AES",
            "SCEPStandard",
        ],
    };

    public override ReplyStyle StyleOf(PracticeCaBehavior behavior) => new() { IncludesCa = behavior.IncludesCa };
}
