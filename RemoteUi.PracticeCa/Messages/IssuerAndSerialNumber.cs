using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Writes what names a certificate in CMS (RFC 5652, 10.2.4).</summary>
internal static class IssuerAndSerialNumber
{
    public static void Write(AsnWriter writer, X509Certificate2 certificate)
    {
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(certificate.IssuerName.RawData);
            writer.WriteInteger(certificate.SerialNumberBytes.Span);
        }
    }
}
