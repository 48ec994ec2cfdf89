using System.Buffers.Binary;
using System.Text;

namespace RemoteUi.Network.Ipp.Codec;

/// <summary>Reads one value from its bytes (RFC 8010, 3.9). Collections are not single values.</summary>
internal static class IppValueReader
{
    public static IppValue Read(IppTag tag, ReadOnlySpan<byte> content) => tag switch
    {
        _ when IppTags.IsOutOfBand(tag) => new IppNoValue(tag),
        _ when IppTags.IsNumber(tag) => new IppNumber(tag, BinaryPrimitives.ReadInt32BigEndian(Exactly(4, content))),
        _ when IppTags.HasLanguage(tag) => ReadTextWithLanguage(tag, content),
        _ when IppTags.IsText(tag) => new IppText(tag, Encoding.UTF8.GetString(content)),
        IppTag.Boolean => ReadBoolean(Exactly(1, content)[0]),
        IppTag.DateTime => ReadDateTime(Exactly(11, content)),
        IppTag.Resolution => ReadResolution(Exactly(9, content)),
        IppTag.RangeOfInteger => ReadRange(Exactly(8, content)),
        _ => new IppBytes(tag, content.ToArray()),
    };

    private static ReadOnlySpan<byte> Exactly(int size, ReadOnlySpan<byte> content) =>
        content.Length == size
            ? content
            : throw new IppFormatException($"A value has {content.Length} bytes instead of {size}");

    private static IppBoolean ReadBoolean(byte value) =>
        value <= 1 ? new IppBoolean(value == 1) : throw new IppFormatException($"A boolean is {value}");

    private static IppText ReadTextWithLanguage(IppTag tag, ReadOnlySpan<byte> content)
    {
        var parts = new IppScanner(content);
        var language = Encoding.UTF8.GetString(parts.ReadField());
        var text = Encoding.UTF8.GetString(parts.ReadField());
        return parts.IsAtEnd
            ? new IppText(tag, text, language)
            : throw new IppFormatException("A text with a language has excess bytes");
    }

    private static IppResolution ReadResolution(ReadOnlySpan<byte> content) =>
        new(
            BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]),
            content[8]);

    private static IppRange ReadRange(ReadOnlySpan<byte> content) =>
        new(BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));

    /// <summary>Reads a DateAndTime (RFC 2579). A leap second is read as the second before it.</summary>
    private static IppDateTime ReadDateTime(ReadOnlySpan<byte> content)
    {
        try
        {
            var offset = new TimeSpan(content[9], content[10], 0);
            return new IppDateTime(new DateTimeOffset(
                BinaryPrimitives.ReadUInt16BigEndian(content), content[2], content[3], content[4], content[5],
                content[6] == 60 ? 59 : content[6], content[7] * 100,
                content[8] switch
                {
                    (byte)'+' => offset,
                    (byte)'-' => -offset,
                    var other => throw new IppFormatException($"The direction from UTC of a time is {other}"),
                }));
        }
        catch (ArgumentException impossible)
        {
            throw new IppFormatException("A date and time is impossible", impossible);
        }
    }
}
