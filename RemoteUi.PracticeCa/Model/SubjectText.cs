using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace RemoteUi.PracticeCa.Model;

/// <summary>
/// Writes a subject as text. Many clients send characters such as @ in a PrintableString, which does not have them; the
/// platform then shows nothing at all.
/// </summary>
internal static class SubjectText
{
    public static string Of(byte[] name)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        try
        {
            Copy(new AsnReader(name, AsnEncodingRules.BER), writer);
        }
        catch (AsnContentException)
        {
            return new X500DistinguishedName(name).Name;
        }

        return new X500DistinguishedName(writer.Encode()).Name;
    }

    /// <summary>Copies values, with each PrintableString as a UTF8String.</summary>
    private static void Copy(AsnReader from, AsnWriter to)
    {
        while (from.HasData)
        {
            var tag = from.PeekTag();
            if (tag.HasSameClassAndValue(Asn1Tag.Sequence))
            {
                using (to.PushSequence()) Copy(from.ReadSequence(), to);
            }
            else if (tag.HasSameClassAndValue(Asn1Tag.SetOf))
            {
                using (to.PushSetOf()) Copy(from.ReadSetOf(skipSortOrderValidation: true), to);
            }
            else if (tag == new Asn1Tag(UniversalTagNumber.PrintableString))
            {
                to.WriteCharacterString(
                    UniversalTagNumber.UTF8String, Encoding.Latin1.GetString(from.PeekContentBytes().Span));
                from.ReadEncodedValue();
            }
            else
            {
                to.WriteEncodedValue(from.ReadEncodedValue().Span);
            }
        }
    }
}
