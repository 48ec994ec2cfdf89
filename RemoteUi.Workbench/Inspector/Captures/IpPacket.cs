using System.Buffers.Binary;
using System.Net;

namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Represents the TCP segment of an IPv4 or IPv6 packet.</summary>
internal readonly record struct IpPacket(
    IPAddress Source, IPAddress Destination, ReadOnlyMemory<byte> Payload, bool IsFragment)
{
    private const byte Tcp = 6;
    private const byte Fragment = 44;
    private const byte Authentication = 51;

    /// <returns>Null if it is no TCP, or damaged.</returns>
    public static IpPacket? Read(ReadOnlyMemory<byte> packet) => packet.IsEmpty ? null : (packet.Span[0] >> 4) switch
    {
        4 => ReadV4(packet),
        6 => ReadV6(packet),
        _ => null,
    };

    private static IpPacket? ReadV4(ReadOnlyMemory<byte> packet)
    {
        var span = packet.Span;
        var header = (span[0] & 0x0F) * 4;
        if (header < 20 || span.Length < header || span[9] != Tcp) return null;
        var isFragment = (BinaryPrimitives.ReadUInt16BigEndian(span[6..]) & 0x3FFF) != 0;
        return new IpPacket(
            new IPAddress(span.Slice(12, 4)), new IPAddress(span.Slice(16, 4)),
            PayloadOf(packet, header, BinaryPrimitives.ReadUInt16BigEndian(span[2..]) - header), isFragment);
    }

    private static IpPacket? ReadV6(ReadOnlyMemory<byte> packet)
    {
        var span = packet.Span;
        if (span.Length < 40) return null;
        int length = BinaryPrimitives.ReadUInt16BigEndian(span[4..]);
        var (next, at, isFragment) = (span[6], 40, false);
        while (next != Tcp)
        {
            if (at + 8 > span.Length || next is not (0 or 43 or Fragment or Authentication or 60 or 135)) return null;
            if (next == Fragment) isFragment |= (BinaryPrimitives.ReadUInt16BigEndian(span[(at + 2)..]) & 0xFFF9) != 0;
            if (isFragment) break;
            (next, at) = (span[at], at + SizeOf(next, span[at + 1]));
        }

        return at > span.Length
            ? null
            : new IpPacket(
                new IPAddress(span.Slice(8, 16)), new IPAddress(span.Slice(24, 16)),
                PayloadOf(packet, at, length == 0 ? 0 : length + 40 - at), isFragment);
    }

    private static int SizeOf(byte extension, byte length) => extension switch
    {
        Fragment => 8,
        Authentication => (length + 2) * 4,
        _ => (length + 1) * 8,
    };

    /// <summary>
    /// A length of zero is written by cards that cut segments themselves; then the packet ends where the frame ends.
    /// </summary>
    private static ReadOnlyMemory<byte> PayloadOf(ReadOnlyMemory<byte> packet, int at, int length) =>
        length > 0 && length < packet.Length - at ? packet.Slice(at, length) : packet[at..];
}
