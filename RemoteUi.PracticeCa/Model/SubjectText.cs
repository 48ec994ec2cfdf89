using System.Buffers;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace RemoteUi.PracticeCa.Model;

/// <summary>
/// Writes a subject as text. The platform shows nothing for a PrintableString with characters that it must not have,
/// such as the at sign of an email address, which many clients send; these are shown too.
/// </summary>
internal static class SubjectText
{
    private static readonly SearchValues<byte> Printable = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 '()+,-./:=?"u8);

    /// <exception cref="CryptographicException">It cannot be decoded.</exception>
    public static string Of(byte[] subject) => new X500DistinguishedName(Readable(subject)).Name;

    /// <summary>Returns the name with UTF8String in place of such a PrintableString.</summary>
    private static byte[] Readable(byte[] subject)
    {
        try
        {
            var writer = new AsnWriter(AsnEncodingRules.BER);
            var parts = new AsnReader(subject, AsnEncodingRules.BER).ReadSequence();
            using (writer.PushSequence())
            {
                while (parts.HasData) WritePart(parts.ReadSetOf(skipSortOrderValidation: true), writer);
            }

            return writer.Encode();
        }
        catch (AsnContentException)
        {
            return subject; // The platform says what is wrong.
        }
    }

    private static void WritePart(AsnReader attributes, AsnWriter writer)
    {
        using (writer.PushSetOf())
        {
            while (attributes.HasData)
            {
                var attribute = attributes.ReadSequence();
                using (writer.PushSequence())
                {
                    writer.WriteEncodedValue(attribute.ReadEncodedValue().Span);
                    WriteValue(attribute, writer);
                }
            }
        }
    }

    private static void WriteValue(AsnReader attribute, AsnWriter writer)
    {
        var isPrintable = attribute.PeekTag() == new Asn1Tag(UniversalTagNumber.PrintableString);
        var content = attribute.PeekContentBytes().Span;
        if (isPrintable && content.ContainsAnyExcept(Printable) && Ascii.IsValid(content))
            writer.WriteCharacterString(UniversalTagNumber.UTF8String, Encoding.ASCII.GetString(content));
        else writer.WriteEncodedValue(attribute.PeekEncodedValue().Span);
    }
}
