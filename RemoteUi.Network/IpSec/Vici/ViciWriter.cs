using System.Buffers.Binary;
using System.Text;

namespace RemoteUi.Network.IpSec.Vici;

/// <summary>Writes packets of the VICI protocol.</summary>
public static class ViciWriter
{
    /// <summary>
    /// Returns the packet with its length in front. The bytes may contain a private key; the caller clears them.
    /// </summary>
    public static byte[] Write(ViciPacket packet)
    {
        using var content = new MemoryStream();
        content.Write(stackalloc byte[sizeof(int)]);
        content.WriteByte((byte)packet.Type);
        if (ViciPacket.HasName(packet.Type)) WriteName(content, packet.Name ?? "");
        WriteSection(content, packet.Message);
        var bytes = content.ToArray();
        content.GetBuffer().AsSpan().Clear();
        if (bytes.Length - sizeof(int) > ViciPacket.MaxBytes) throw new ViciFormatException("a packet is too large");
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length - sizeof(int));
        return bytes;
    }

    private static void WriteSection(MemoryStream content, ViciSection section)
    {
        foreach (var (name, value) in section)
        {
            Start(content, value is byte[]? ViciElement.KeyValue : ElementOf(value), name);
            if (value is byte[] bytes) WriteValue(content, bytes);
            else if (value is ViciSection inner) WriteInner(content, inner);
            else WriteItems(content, (IReadOnlyList<byte[]>)value);
        }
    }

    private static ViciElement ElementOf(object value) =>
        value is ViciSection ? ViciElement.SectionStart : ViciElement.ListStart;

    private static void WriteInner(MemoryStream content, ViciSection inner)
    {
        WriteSection(content, inner);
        content.WriteByte((byte)ViciElement.SectionEnd);
    }

    private static void WriteItems(MemoryStream content, IReadOnlyList<byte[]> items)
    {
        foreach (var item in items)
        {
            content.WriteByte((byte)ViciElement.ListItem);
            WriteValue(content, item);
        }

        content.WriteByte((byte)ViciElement.ListEnd);
    }

    private static void Start(MemoryStream content, ViciElement element, string name)
    {
        content.WriteByte((byte)element);
        WriteName(content, name);
    }

    private static void WriteName(MemoryStream content, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        if (bytes.Length is 0 or > byte.MaxValue) throw new ViciFormatException("a name has 1 to 255 bytes");
        content.WriteByte((byte)bytes.Length);
        content.Write(bytes);
    }

    private static void WriteValue(MemoryStream content, byte[] value)
    {
        if (value.Length > ushort.MaxValue) throw new ViciFormatException("a value is too large");
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)value.Length);
        content.Write(length);
        content.Write(value);
    }
}
