using System.Buffers.Binary;
using System.Text;

namespace RemoteUi.Network.IpSec.Vici;

/// <summary>
/// Reads packets of the VICI protocol. Reading is total: the result is a packet or a
/// <see cref="ViciFormatException"/> with the reason.
/// </summary>
public ref struct ViciReader
{
    private const int MaxDepth = 16;

    private ReadOnlySpan<byte> rest;

    private ViciReader(ReadOnlySpan<byte> bytes) => rest = bytes;

    /// <param name="bytes">The packet without the length in front of it.</param>
    public static ViciPacket Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > ViciPacket.MaxBytes) throw new ViciFormatException("a packet is too large");
        var reader = new ViciReader(bytes);
        var type = (ViciPacketType)reader.Byte();
        if (!Enum.IsDefined(type)) throw new ViciFormatException($"unknown packet type {(byte)type}");
        var name = ViciPacket.HasName(type) ? reader.Name() : null;
        return new(type, name, reader.Section(0));
    }

    private ViciSection Section(int depth)
    {
        if (depth > MaxDepth) throw new ViciFormatException("too many sections inside each other");
        var section = new ViciSection();
        while (depth > 0 || rest.Length > 0)
        {
            var element = (ViciElement)Byte();
            if (element == ViciElement.SectionEnd && depth > 0) return section;
            Entry(section, element, depth);
        }

        return section;
    }

    private void Entry(ViciSection section, ViciElement element, int depth)
    {
        if (element is not (ViciElement.SectionStart or ViciElement.KeyValue or ViciElement.ListStart))
            throw new ViciFormatException($"unexpected element {(byte)element}");
        var name = Name();
        if (element == ViciElement.SectionStart) section.Add(name, Section(depth + 1));
        else if (element == ViciElement.KeyValue) section.Add(name, Value());
        else section.Add(name, Items());
    }

    private List<byte[]> Items()
    {
        var items = new List<byte[]>();
        for (var element = (ViciElement)Byte(); element != ViciElement.ListEnd; element = (ViciElement)Byte())
        {
            if (element != ViciElement.ListItem)
                throw new ViciFormatException($"unexpected element {(byte)element} in a list");
            items.Add(Value());
        }

        return items;
    }

    private string Name() => Encoding.UTF8.GetString(Take(Byte()));

    private byte[] Value() => Take(BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort)))).ToArray();

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        if (rest.Length < count) throw new ViciFormatException("a packet ends too early");
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
