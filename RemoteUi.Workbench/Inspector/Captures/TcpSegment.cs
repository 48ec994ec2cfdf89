using System.Buffers.Binary;
using System.Net;

namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Represents a TCP segment with its addresses.</summary>
internal readonly record struct TcpSegment(
    IPEndPoint Source, IPEndPoint Destination, uint Sequence, bool IsStart, bool IsEnd, ReadOnlyMemory<byte> Data,
    DateTimeOffset? Time)
{
    private const byte Fin = 0x01;
    private const byte Syn = 0x02;

    /// <returns>Null if the header is damaged or cut.</returns>
    public static TcpSegment? Read(IpPacket packet, DateTimeOffset? time)
    {
        var span = packet.Payload.Span;
        if (span.Length < 20) return null;
        var header = (span[12] >> 4) * 4;
        if (header < 20 || header > span.Length) return null;
        return new TcpSegment(
            new IPEndPoint(packet.Source, BinaryPrimitives.ReadUInt16BigEndian(span)),
            new IPEndPoint(packet.Destination, BinaryPrimitives.ReadUInt16BigEndian(span[2..])),
            BinaryPrimitives.ReadUInt32BigEndian(span[4..]), (span[13] & Syn) != 0, (span[13] & Fin) != 0,
            packet.Payload[header..], time);
    }
}
