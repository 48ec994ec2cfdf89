using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Faces;

/// <summary>
/// Determines what the templates of an NDES put into certificates. The default template of an NDES, IPSec (Offline
/// request), has neither serverAuth nor clientAuth.
/// </summary>
internal static class TemplateProfiles
{
    /// <summary>An account that nobody has; the last number is that of no person or computer.</summary>
    public const string Sid = "S-1-5-21-1000000001-1000000002-1000000003-99999";

    private const string Name = "IPSECIntermediateOffline";

    /// <summary>Returns the profile of an entry; null if it is issued by no template.</summary>
    public static IssuanceProfile? Of(CertificateTemplate? template, bool hasSid) => template is { } used
        ? new(
            KeyUsagesOf(used), [Oids.IkeIntermediate],
            hasSid ? [TemplateExtension.Of(Name), SidExtension()] : [TemplateExtension.Of(Name)])
        : null;

    private static X509KeyUsageFlags KeyUsagesOf(CertificateTemplate template) => template switch
    {
        CertificateTemplate.Signature => X509KeyUsageFlags.DigitalSignature,
        CertificateTemplate.Encryption => X509KeyUsageFlags.KeyEncipherment,
        _ => X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment,
    };

    /// <summary>
    /// Returns the security identifier of an account (MS-WCCE, 2.2.2.7.7.4): GeneralNames of one otherName.
    /// </summary>
    private static X509Extension SidExtension()
    {
        var otherName = new Asn1Tag(TagClass.ContextSpecific, 0);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(otherName))
        {
            writer.WriteObjectIdentifier(Oids.SidValue);
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
                writer.WriteOctetString(Encoding.ASCII.GetBytes(Sid));
        }

        return new(Oids.SidExtension, writer.Encode(), critical: false);
    }
}
