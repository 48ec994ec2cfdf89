using System.Buffers.Binary;

namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Removes the header of the link from a packet.</summary>
internal static class LinkLayer
{
    private const ushort Ipv4 = 0x0800;
    private const ushort Ipv6 = 0x86DD;

    public static bool Knows(int linkType) =>
        linkType is 0 or 1 or 12 or 14 or 101 or 108 or 113 or 228 or 229 or 276;

    /// <returns>The IP packet, or empty if it is another protocol.</returns>
    public static ReadOnlyMemory<byte> IpOf(CapturedPacket packet) => packet.LinkType switch
    {
        1 => Ethernet(packet.Data),
        0 or 108 => Loopback(packet.Data),
        12 or 14 or 101 or 228 or 229 => packet.Data,
        113 => Cooked(packet.Data, protocolAt: 14, headerLength: 16),
        276 => Cooked(packet.Data, protocolAt: 0, headerLength: 20),
        _ => default,
    };

    /// <summary>With any number of VLAN tags.</summary>
    private static ReadOnlyMemory<byte> Ethernet(ReadOnlyMemory<byte> frame) => AfterTags(frame, 12);

    private static ReadOnlyMemory<byte> AfterTags(ReadOnlyMemory<byte> frame, int at)
    {
        while (at + 2 <= frame.Length)
        {
            var type = BinaryPrimitives.ReadUInt16BigEndian(frame.Span[at..]);
            if (type is Ipv4 or Ipv6) return frame[(at + 2)..];
            if (type is not (0x8100 or 0x88A8 or 0x9100)) break;
            at += 4;
        }

        return default;
    }

    /// <summary>Four bytes of address family, in the byte order of the machine that captured.</summary>
    private static ReadOnlyMemory<byte> Loopback(ReadOnlyMemory<byte> packet)
    {
        if (packet.Length < 4) return default;
        var family = Math.Min(
            BinaryPrimitives.ReadUInt32BigEndian(packet.Span), BinaryPrimitives.ReadUInt32LittleEndian(packet.Span));
        return family is 2 or 10 or 24 or 28 or 30 ? packet[4..] : default;
    }

    private static ReadOnlyMemory<byte> Cooked(ReadOnlyMemory<byte> packet, int protocolAt, int headerLength)
    {
        if (packet.Length < headerLength) return default;
        var type = BinaryPrimitives.ReadUInt16BigEndian(packet.Span[protocolAt..]);
        if (type is Ipv4 or Ipv6) return packet[headerLength..];
        return type is 0x8100 or 0x88A8 ? AfterTags(packet, headerLength + 2) : default;
    }
}
