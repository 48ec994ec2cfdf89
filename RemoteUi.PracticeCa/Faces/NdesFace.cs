using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Faces;

/// <summary>Acts as the Network Device Enrollment Service of Windows Server.</summary>
internal sealed class NdesFace : PlainFace
{
    private const X509KeyUsageFlags Signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;

    private const X509KeyUsageFlags Encrypting =
        X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment | X509KeyUsageFlags.KeyAgreement;

    public override FaceDescription Description { get; } = new(
        CaFace.Ndes, "/certsrv/mscep", "/certsrv/mscep/mscep.dll", "/certsrv/mscep/mscep.dll/pkiclient.exe")
    {
        Certificates = CertificateSet.CaAndNdesRas,
        Capabilities = ["POSTPKIOperation", "Renewal", "SHA-512", "SHA-256", "SHA-1", "DES3"],
        Challenge = (ChallengeRule.None, ChallengeRule.OneTime),
    };

    /// <summary>Without an operation, it shows a page for people. It knows no next CA.</summary>
    public override PracticeCaReply? Refusal(string operation, string caName) =>
        operation.Length == 0 ? NdesPages.Welcome
        : operation.Equals("GetNextCACert", StringComparison.OrdinalIgnoreCase) ? NdesPages.NoOperation
        : null;

    public override void Check(ScepRequest request)
    {
        if (request.IsRenewal)
            throw new RequestRefusedException(
                FailInfo.BadRequest,
                "An NDES does not take RenewalReq, even if the certificate is valid. Renew with a PKCSReq that is "
                    + "signed with the old certificate.");
    }

    public override CertificateTemplate? TemplateOf(X509KeyUsageFlags asked) =>
        ((asked & Signing) != 0, (asked & Encrypting) != 0) switch
        {
            (true, false) => CertificateTemplate.Signature,
            (false, true) => CertificateTemplate.Encryption,
            _ => CertificateTemplate.GeneralPurpose,
        };

    public override string? TextOf(string reason) => null;
}
