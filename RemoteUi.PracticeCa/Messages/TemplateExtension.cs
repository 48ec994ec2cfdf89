using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Writes the extension by which a Windows CA names the template of a certificate (version 1).</summary>
internal static class TemplateExtension
{
    public static X509Extension Of(string template)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteCharacterString(UniversalTagNumber.BMPString, template);
        return new(Oids.TemplateName, writer.Encode(), critical: false);
    }
}
