using RemoteUi.Core.Client;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Whether the recipient of a request is one: a certificate of the CA that may encipher keys.</summary>
internal static class RecipientFindings
{
    public static IEnumerable<InspectorFinding> OnRequest(EnvelopeFacts envelope, InspectionContext context)
    {
        if (context.CaCertificates.Count == 0 || envelope.Recipients is not [var recipient, ..]) yield break;
        var named = context.CaCertificates.FirstOrDefault(recipient.IsOf);
        if (named is null)
        {
            yield return InspectorFinding.Of(FindingCode.RecipientNotOfCa, NamedCertificates.Shown(recipient));
            yield break;
        }

        if (CertificateUsage.MayBeEncryptedTo(named) == false)
            yield return InspectorFinding.Of(Remark.Of(RemarkCode.RecipientMayNotEncipher, named.Subject));
        if (CertificateStrength.HasWeakKey(named))
            yield return InspectorFinding.Of(
                Remark.Of(RemarkCode.RecipientKeyWeak, named.Subject, $"{CertificateStrength.KeyBits(named)}"));
    }
}
