using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Writes captures of HTTP over TCP in pcap or pcapng.</summary>
internal sealed class CaptureWriter
{
    private const int SegmentSize = 1400;

    private readonly IPAddress client;
    private readonly IPAddress server;
    private readonly List<CapturedFrame> frames = [];
    private int ports;

    public CaptureWriter(string client = "192.0.2.7", string server = "192.0.2.1") =>
        (this.client, this.server) = (IPAddress.Parse(client), IPAddress.Parse(server));

    /// <summary>The IP packets in the order in which they are written.</summary>
    public IList<CapturedFrame> Frames => frames;

    public static byte[] Post(string target, byte[] body, string headers = "") =>
        [
            .. Encoding.ASCII.GetBytes(
                $"POST {target} HTTP/1.1\r\nHost: ca\r\nContent-Type: application/x-pki-message\r\n{headers}"
                    + $"Content-Length: {body.Length}\r\n\r\n"),
            .. body,
        ];

    public static byte[] Get(string target) => Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: ca\r\n\r\n");

    public static byte[] Reply(
        byte[] body, string contentType = "application/x-pki-message", string status = "200 OK") =>
        [
            .. Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n"),
            .. body,
        ];

    /// <summary>Adds a connection: handshake, requests and replies in turn, end.</summary>
    public CaptureWriter Connection(DateTimeOffset start, params (byte[] Request, byte[] Reply)[] exchanges)
    {
        var (port, sent, came) = ((ushort)(40_000 + ports++), 1000u, 5000u);
        Add(start, port, fromClient: true, sent++, 0x02, []);
        Add(start, port, fromClient: false, came++, 0x12, []);
        foreach (var (request, reply) in exchanges)
        {
            start = AddAll(start, port, true, ref sent, request);
            start = AddAll(start.AddMilliseconds(50), port, false, ref came, reply);
        }

        Add(start, port, fromClient: true, sent, 0x11, []);
        Add(start, port, fromClient: false, came, 0x11, []);
        return this;
    }

    public byte[] ToPcap(bool bigEndian = false, bool nano = false, int linkType = 1)
    {
        var file = new OrderedWriter(bigEndian);
        file.Write32(nano ? 0xA1B23C4D : 0xA1B2C3D4).Write16(2).Write16(4).Write32(0).Write32(0).Write32(262144);
        file.Write32((uint)linkType);
        foreach (var frame in frames)
        {
            var data = LinkHeader.Before(frame.Packet, linkType);
            var ticks = (frame.Time - DateTimeOffset.UnixEpoch).Ticks;
            file.Write32((uint)(ticks / TimeSpan.TicksPerSecond));
            file.Write32((uint)(ticks % TimeSpan.TicksPerSecond * (nano ? 100 : 1) / (nano ? 1 : 10)));
            file.Write32((uint)data.Length).Write32((uint)data.Length).Write(data);
        }

        return file.ToArray();
    }

    public byte[] ToPcapng(bool bigEndian = false, int linkType = 1, PacketBlock block = PacketBlock.Enhanced)
    {
        var file = new OrderedWriter(bigEndian);
        WriteBlock(file, 0x0A0D0D0A, body => body.Write32(0x1A2B3C4D).Write16(1).Write16(0).Write32(uint.MaxValue, 2));
        WriteBlock(file, 1, body => body.Write16((ushort)linkType).Write16(0).Write32(0));
        WriteBlock(file, 0x0BAD, body => body.Write32(7));
        foreach (var frame in frames)
        {
            var data = LinkHeader.Before(frame.Packet, linkType);
            var stamp = (ulong)(frame.Time - DateTimeOffset.UnixEpoch).Ticks / 10;
            WriteBlock(file, (uint)block, body =>
            {
                if (block == PacketBlock.Enhanced) body.Write32(0);
                if (block == PacketBlock.Old) body.Write16(0).Write16(0);
                if (block != PacketBlock.Simple)
                    body.Write32((uint)(stamp >> 32)).Write32((uint)stamp).Write32((uint)data.Length);
                body.Write32((uint)data.Length).Write(data);
                while (body.Length % 4 != 0) body.Write([0]);
            });
        }

        return file.ToArray();
    }

    private static void WriteBlock(OrderedWriter file, uint type, Action<OrderedWriter> write)
    {
        var body = new OrderedWriter(file.IsBigEndian);
        write(body);
        file.Write32(type).Write32((uint)body.Length + 12).Write(body.ToArray()).Write32((uint)body.Length + 12);
    }

    private DateTimeOffset AddAll(DateTimeOffset time, ushort port, bool fromClient, ref uint sequence, byte[] data)
    {
        foreach (var part in data.Chunk(SegmentSize))
        {
            Add(time, port, fromClient, sequence, 0x18, part);
            sequence += (uint)part.Length;
            time = time.AddMilliseconds(1);
        }

        return time;
    }

    private void Add(DateTimeOffset time, ushort port, bool fromClient, uint sequence, byte flags, byte[] data)
    {
        var tcp = new byte[20 + data.Length];
        BinaryPrimitives.WriteUInt16BigEndian(tcp, fromClient ? port : (ushort)80);
        BinaryPrimitives.WriteUInt16BigEndian(tcp.AsSpan(2), fromClient ? (ushort)80 : port);
        BinaryPrimitives.WriteUInt32BigEndian(tcp.AsSpan(4), sequence);
        (tcp[12], tcp[13]) = (0x50, flags);
        data.CopyTo(tcp, 20);
        frames.Add(
            new CapturedFrame(time, IpHeader.Before(tcp, fromClient ? client : server, fromClient ? server : client)));
    }
}

/// <summary>An IP packet with its time.</summary>
internal sealed record CapturedFrame(DateTimeOffset Time, byte[] Packet);

/// <summary>The block of pcapng that holds a packet.</summary>
internal enum PacketBlock
{
    Old = 2,
    Simple = 3,
    Enhanced = 6,
}

/// <summary>Writes IPv4 and IPv6 headers.</summary>
internal static class IpHeader
{
    public static byte[] Before(byte[] tcp, IPAddress source, IPAddress destination)
    {
        if (source.GetAddressBytes().Length == 16) return BeforeV6(tcp, source, destination);
        var header = new byte[20];
        (header[0], header[8], header[9]) = (0x45, 64, 6);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)(20 + tcp.Length));
        source.GetAddressBytes().CopyTo(header, 12);
        destination.GetAddressBytes().CopyTo(header, 16);
        return [.. header, .. tcp];
    }

    /// <summary>With a hop-by-hop extension header.</summary>
    private static byte[] BeforeV6(byte[] tcp, IPAddress source, IPAddress destination)
    {
        var header = new byte[48];
        (header[0], header[6], header[7], header[40]) = (0x60, 0, 64, 6);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)(8 + tcp.Length));
        source.GetAddressBytes().CopyTo(header, 8);
        destination.GetAddressBytes().CopyTo(header, 24);
        return [.. header, .. tcp];
    }
}

/// <summary>Writes the header of a link.</summary>
internal static class LinkHeader
{
    public static byte[] Before(byte[] packet, int linkType)
    {
        byte[] type = packet[0] >> 4 == 4 ? [0x08, 0x00] : [0x86, 0xDD];
        byte[] header = linkType switch
        {
            0 => [(byte)(packet[0] >> 4 == 4 ? 2 : 30), 0, 0, 0],
            108 => [0, 0, 0, (byte)(packet[0] >> 4 == 4 ? 2 : 24)],
            113 => [0, 0, 3, 4, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, .. type],
            276 => [.. type, 0, 0, 0, 0, 0, 1, 3, 4, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0],
            1 => [.. new byte[12], .. type],
            _ => [],
        };
        return [.. header, .. packet];
    }
}

/// <summary>Writes numbers in one byte order.</summary>
internal sealed class OrderedWriter(bool isBigEndian)
{
    private readonly List<byte> bytes = [];

    public bool IsBigEndian { get; } = isBigEndian;

    public int Length => bytes.Count;

    public OrderedWriter Write(byte[] data)
    {
        bytes.AddRange(data);
        return this;
    }

    public OrderedWriter Write16(ushort value) =>
        Write([.. InOrder(BitConverter.GetBytes(value))]);

    public OrderedWriter Write32(uint value, int times = 1)
    {
        for (var time = 0; time < times; time++) Write([.. InOrder(BitConverter.GetBytes(value))]);
        return this;
    }

    public byte[] ToArray() => [.. bytes];

    private byte[] InOrder(byte[] value)
    {
        if (BitConverter.IsLittleEndian == IsBigEndian) Array.Reverse(value);
        return value;
    }
}
