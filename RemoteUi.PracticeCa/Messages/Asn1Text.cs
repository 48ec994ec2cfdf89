using System.Formats.Asn1;
using System.Text;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Reads text from any ASN.1 string type.</summary>
internal static class Asn1Text
{
    /// <summary>Reads a string. Throws <see cref="AsnContentException"/> if the element is not a string.</summary>
    public static string Read(ReadOnlyMemory<byte> encoded)
    {
        var reader = new AsnReader(encoded, AsnEncodingRules.BER);
        var tag = reader.PeekTag();
        var type = (UniversalTagNumber)tag.TagValue;
        if (tag.TagClass != TagClass.Universal || EncodingOf(type) is not { } encoding)
            throw new AsnContentException("The element is not a string");
        return encoding.GetString(Content(reader, new Asn1Tag(type)));
    }

    private static Encoding? EncodingOf(UniversalTagNumber type) => type switch
    {
        UniversalTagNumber.UTF8String => Encoding.UTF8,
        UniversalTagNumber.BMPString => Encoding.BigEndianUnicode,
        UniversalTagNumber.PrintableString or UniversalTagNumber.IA5String or UniversalTagNumber.T61String
            or UniversalTagNumber.VisibleString or UniversalTagNumber.NumericString => Encoding.Latin1,
        _ => null,
    };

    private static byte[] Content(AsnReader reader, Asn1Tag type)
    {
        // Do not validate the characters: a PrintableString that contains an @ is a harmless error.
        var content = new byte[reader.PeekContentBytes().Length];
        if (!reader.TryReadCharacterStringBytes(content, type, out var written))
            throw new AsnContentException("The string length does not match its encoding");
        return content[..written];
    }
}
