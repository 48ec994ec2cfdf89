using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace RemoteUi.Network.Ipp.Codec;

/// <summary>Writes a message (RFC 8010, 3.1).</summary>
public static class IppWriter
{
    public static byte[] Write(IppMessage message)
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write([message.Header.Version.Major, message.Header.Version.Minor]);
        WriteShort(bytes, message.Header.Code);
        WriteNumber(bytes, message.Header.RequestId);
        foreach (var group in message.Groups)
        {
            bytes.Write([(byte)group.Tag]);
            foreach (var attribute in group.Attributes) WriteAttribute(bytes, attribute);
        }

        bytes.Write([(byte)IppGroupTag.EndOfAttributes]);
        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteAttribute(ArrayBufferWriter<byte> bytes, IppAttribute attribute)
    {
        var name = attribute.Name;
        foreach (var value in attribute.Values)
        {
            WriteValue(bytes, name, value);
            name = "";
        }
    }

    private static void WriteValue(ArrayBufferWriter<byte> bytes, string name, IppValue value)
    {
        WriteField(bytes, value.Tag, name, ContentOf(value));
        if (value is IppCollection collection) WriteMembers(bytes, collection);
    }

    private static void WriteMembers(ArrayBufferWriter<byte> bytes, IppCollection collection)
    {
        foreach (var member in collection.Members)
        {
            WriteField(bytes, IppTag.MemberName, "", Encoding.UTF8.GetBytes(member.Name));
            foreach (var value in member.Values) WriteValue(bytes, "", value);
        }

        WriteField(bytes, IppTag.EndCollection, "", []);
    }

    private static byte[] ContentOf(IppValue value) => value switch
    {
        IppNumber number => Numbers(number.Number),
        IppBoolean boolean => [boolean.IsTrue ? (byte)1 : (byte)0],
        IppText { InLanguage: { } language } text => WithLanguage(language, text.Content),
        IppText text => Encoding.UTF8.GetBytes(text.Content),
        IppBytes content => content.Content,
        IppDateTime time => DateAndTime(time.At),
        IppResolution resolution => [.. Numbers(resolution.Across, resolution.Along), resolution.Unit],
        IppRange range => Numbers(range.Low, range.High),
        _ => [],
    };

    private static byte[] Numbers(params ReadOnlySpan<int> numbers)
    {
        var bytes = new byte[numbers.Length * 4];
        for (var at = 0; at < numbers.Length; at++)
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at * 4), numbers[at]);
        return bytes;
    }

    private static byte[] WithLanguage(string language, string text)
    {
        var bytes = new ArrayBufferWriter<byte>();
        WriteText(bytes, Encoding.UTF8.GetBytes(language));
        WriteText(bytes, Encoding.UTF8.GetBytes(text));
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Returns a DateAndTime (RFC 2579).</summary>
    private static byte[] DateAndTime(DateTimeOffset at) =>
        [
            (byte)(at.Year >> 8), (byte)at.Year, (byte)at.Month, (byte)at.Day, (byte)at.Hour, (byte)at.Minute,
            (byte)at.Second, (byte)(at.Millisecond / 100), at.Offset < TimeSpan.Zero ? (byte)'-' : (byte)'+',
            (byte)Math.Abs(at.Offset.Hours), (byte)Math.Abs(at.Offset.Minutes),
        ];

    private static void WriteField(ArrayBufferWriter<byte> bytes, IppTag tag, string name, byte[] content)
    {
        bytes.Write([(byte)tag]);
        WriteText(bytes, Encoding.UTF8.GetBytes(name));
        WriteText(bytes, content);
    }

    private static void WriteText(ArrayBufferWriter<byte> bytes, byte[] text)
    {
        WriteShort(bytes, checked((ushort)(short)text.Length));
        bytes.Write(text);
    }

    private static void WriteShort(ArrayBufferWriter<byte> bytes, ushort value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(bytes.GetSpan(2), value);
        bytes.Advance(2);
    }

    private static void WriteNumber(ArrayBufferWriter<byte> bytes, int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(4), value);
        bytes.Advance(4);
    }
}
