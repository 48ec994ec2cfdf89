using System.Formats.Asn1;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace RemoteUi.Workbench.Inspector;

/// <summary>Shows tags and primitive values of ASN.1 as text.</summary>
internal static class Asn1Text
{
    private const int MaxBytes = 64;
    private const int MaxCharacters = 500;

    private static readonly string[] Universal = [
        "END OF CONTENTS", "BOOLEAN", "INTEGER", "BIT STRING", "OCTET STRING", "NULL", "OBJECT IDENTIFIER",
        "ObjectDescriptor", "EXTERNAL", "REAL", "ENUMERATED", "EMBEDDED PDV", "UTF8String", "RELATIVE-OID", "TIME",
        "[UNIVERSAL 15]", "SEQUENCE", "SET", "NumericString", "PrintableString", "TeletexString", "VideotexString",
        "IA5String", "UTCTime", "GeneralizedTime", "GraphicString", "VisibleString", "GeneralString",
        "UniversalString", "CHARACTER STRING", "BMPString",
    ];

    public static string TagName(ReadOnlySpan<byte> header)
    {
        var number = Number(header);
        return (header[0] >> 6) switch
        {
            0 => number < Universal.Length ? Universal[number] : $"[UNIVERSAL {number}]",
            1 => $"[APPLICATION {number}]",
            2 => $"[{number}]",
            _ => $"[PRIVATE {number}]",
        };
    }

    public static Asn1Node WithText(Asn1Node node, ReadOnlySpan<byte> content, bool isSecret)
    {
        if (isSecret) return node with { Text = "***" };
        if (node.TagName != "OBJECT IDENTIFIER") return node with { Text = Text(node.TagName, content) };
        return Oid(content) is { } oid
            ? node with { Oid = oid, Text = OidNames.Of(oid) is { } name ? $"{oid} ({name})" : oid }
            : node with { Text = Hex(content) };
    }

    private static int Number(ReadOnlySpan<byte> header)
    {
        if ((header[0] & 0x1F) != 0x1F) return header[0] & 0x1F;
        var number = 0;
        for (var at = 1; at < header.Length; at++)
        {
            number = (number << 7) | (header[at] & 0x7F);
            if ((header[at] & 0x80) == 0) break;
        }

        return number;
    }

    private static string Text(string tag, ReadOnlySpan<byte> content) => tag switch
    {
        "BOOLEAN" => content.Length == 1 ? (content[0] == 0 ? "FALSE" : "TRUE") : Hex(content),
        "INTEGER" or "ENUMERATED" => content.Length is > 0 and <= 8
            ? new BigInteger(content, isBigEndian: true).ToString(CultureInfo.InvariantCulture)
            : Hex(content),
        "NULL" => "",
        "UTF8String" => Cut(Encoding.UTF8.GetString(content)),
        "BMPString" => Cut(Encoding.BigEndianUnicode.GetString(content)),
        "UniversalString" => Cut(new UTF32Encoding(true, false).GetString(content)),
        "UTCTime" or "GeneralizedTime" => Time(tag, content),
        _ when tag.EndsWith("String", StringComparison.Ordinal) => Cut(Encoding.Latin1.GetString(content)),
        _ when tag[0] == '[' && IsPrintable(content) => Cut(Encoding.ASCII.GetString(content)),
        _ => Hex(content),
    };

    private static string Time(string tag, ReadOnlySpan<byte> content)
    {
        var element = new byte[content.Length + 2];
        if (content.Length > 0x7F) return Hex(content);
        (element[0], element[1]) = (tag == "UTCTime" ? (byte)0x17 : (byte)0x18, (byte)content.Length);
        content.CopyTo(element.AsSpan(2));
        try
        {
            var reader = new AsnReader(element, AsnEncodingRules.BER);
            return InspectionContext.Shown(tag == "UTCTime" ? reader.ReadUtcTime() : reader.ReadGeneralizedTime());
        }
        catch (AsnContentException)
        {
            return Cut(Encoding.Latin1.GetString(content));
        }
    }

    private static string? Oid(ReadOnlySpan<byte> content)
    {
        if (content.Length is 0 or > 0x7F) return null;
        try
        {
            return AsnDecoder.ReadObjectIdentifier(
                [0x06, (byte)content.Length, .. content], AsnEncodingRules.BER, out _);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static string Hex(ReadOnlySpan<byte> content) => content.Length <= MaxBytes
        ? Convert.ToHexString(content)
        : Convert.ToHexString(content[..MaxBytes]) + "…";

    private static string Cut(string text) => text.Length <= MaxCharacters ? text : text[..(MaxCharacters - 1)] + "…";

    private static bool IsPrintable(ReadOnlySpan<byte> content) =>
        content.Length > 3 && !content.ContainsAnyExceptInRange((byte)0x20, (byte)0x7E);
}
