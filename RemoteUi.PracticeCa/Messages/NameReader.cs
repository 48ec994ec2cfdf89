using System.Formats.Asn1;
using System.Text;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Reads a distinguished name (RFC 5280, 4.1.2.4) strictly: DER, at least one attribute in each part, and every value a
/// string of valid characters. All methods throw <see cref="AsnContentException"/>.
/// </summary>
internal static class NameReader
{
    /// <summary>The maximum length of an attribute type in bytes; the longest in use have about 15.</summary>
    private const int MaxOidBytes = 32;

    private static readonly Encoding Utf8 =
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Utf16 =
        new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Returns a text that is the same for two names if they have the same values in the same order, whatever the types
    /// of their strings.
    /// </summary>
    public static string Canonical(ReadOnlyMemory<byte> name)
    {
        var reader = new AsnReader(name, AsnEncodingRules.DER);
        var parts = reader.ReadSequence();
        reader.ThrowIfNotEmpty();
        var text = new StringBuilder();
        while (parts.HasData) text.Append(Part(parts.ReadSetOf(skipSortOrderValidation: true))).Append('/');
        return text.ToString();
    }

    private static string Part(AsnReader attributes)
    {
        if (!attributes.HasData) throw new AsnContentException("A part of the name is empty");
        var texts = new List<string>();
        while (attributes.HasData) texts.Add(Attribute(attributes.ReadSequence()));
        texts.Sort(StringComparer.Ordinal);
        return string.Join('+', texts);
    }

    private static string Attribute(AsnReader attribute)
    {
        if (attribute.PeekContentBytes().Length > MaxOidBytes)
            throw new AsnContentException("An attribute type of the name is too long");
        var type = attribute.ReadObjectIdentifier();
        var value = Value(attribute);
        attribute.ThrowIfNotEmpty();

        // The length keeps a value that contains a separator apart from two values.
        return FormattableString.Invariant($"{type}={value.Length}:{value}");
    }

    private static string Value(AsnReader reader)
    {
        var tag = reader.PeekTag();
        var content = reader.PeekContentBytes().Span;
        if (tag.TagClass != TagClass.Universal || tag.IsConstructed)
            throw new AsnContentException("A value of the name is not a string");
        var text = Decode((UniversalTagNumber)tag.TagValue, content);
        reader.ReadEncodedValue();
        return text;
    }

    private static string Decode(UniversalTagNumber type, ReadOnlySpan<byte> content)
    {
        try
        {
            return type switch
            {
                UniversalTagNumber.UTF8String => Utf8.GetString(content),
                UniversalTagNumber.BMPString => Utf16.GetString(content),
                UniversalTagNumber.T61String => Encoding.Latin1.GetString(content),
                UniversalTagNumber.PrintableString or UniversalTagNumber.IA5String
                    or UniversalTagNumber.VisibleString or UniversalTagNumber.NumericString
                    when Ascii.IsValid(content) => Encoding.ASCII.GetString(content),
                _ => throw new AsnContentException("A value of the name is not a string of valid characters"),
            };
        }
        catch (DecoderFallbackException fault)
        {
            throw new AsnContentException("A value of the name contains invalid characters", fault);
        }
    }
}
