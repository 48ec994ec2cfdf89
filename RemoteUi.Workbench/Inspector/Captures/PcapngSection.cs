namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Represents one section of a pcapng file: its byte order and its interfaces.</summary>
internal sealed class PcapngSection
{
    private const uint InterfaceDescription = 1;
    private const uint OldPacket = 2;
    private const uint SimplePacket = 3;
    private const uint EnhancedPacket = 6;

    private readonly List<PcapngInterface> interfaces = [];

    public bool IsBigEndian { get; init; }

    /// <summary>Reads a block; returns the packet if it holds one.</summary>
    public CapturedPacket? Read(uint type, OrderedBytes body)
    {
        switch (type)
        {
            case InterfaceDescription:
                interfaces.Add(PcapngInterface.Read(body));
                return null;
            case EnhancedPacket:
                return Packet(Interface(body.UInt32(0)), body, 4);
            case OldPacket:
                return Packet(Interface(body.UInt16(0)), body, 4);
            case SimplePacket:
                return Simple(body);
            default:
                return null;
        }
    }

    private static CapturedPacket Packet(PcapngInterface captured, OrderedBytes body, int at)
    {
        var stamp = ((ulong)body.UInt32(at) << 32) | body.UInt32(at + 4);
        var length = body.UInt32(at + 8);
        return new CapturedPacket(
            CaptureTime.Of(stamp, captured.UnitsPerSecond, captured.OffsetSeconds), captured.LinkType,
            body.Part(at + 16, length).Bytes, length < body.UInt32(at + 12));
    }

    /// <summary>Without a time; the first interface, cut at its snap length.</summary>
    private CapturedPacket Simple(OrderedBytes body)
    {
        var captured = Interface(0);
        var original = body.UInt32(0);
        var length = Math.Min(original, (uint)(body.Length - 4));
        if (captured.SnapLength > 0) length = Math.Min(length, captured.SnapLength);
        return new CapturedPacket(null, captured.LinkType, body.Part(4, length).Bytes, length < original);
    }

    private PcapngInterface Interface(uint number) =>
        number < interfaces.Count ? interfaces[(int)number] : throw new CaptureDamagedException();
}

/// <summary>Represents an interface of a section.</summary>
internal sealed record PcapngInterface(int LinkType, uint SnapLength, ulong UnitsPerSecond, long OffsetSeconds)
{
    private const int EndOfOptions = 0;
    private const int TimeResolution = 9;
    private const int TimeOffset = 14;

    public static PcapngInterface Read(OrderedBytes body)
    {
        var (units, offset) = (1_000_000UL, 0L);
        for (var at = 8; at + 4 <= body.Length;)
        {
            var (code, length) = (body.UInt16(at), body.UInt16(at + 2));
            if (code == EndOfOptions) break;
            var value = body.Part(at + 4, length);
            if (code == TimeResolution && length >= 1) units = UnitsOf(value.Bytes.Span[0]);
            if (code == TimeOffset && length >= 8) offset = value.Int64(0);
            at += 4 + ((length + 3) / 4 * 4);
        }

        return new PcapngInterface(body.UInt16(0), body.UInt32(4), units, offset);
    }

    /// <summary>A negative power of 10, or of 2 if the highest bit is set.</summary>
    private static ulong UnitsOf(byte resolution)
    {
        var power = resolution & 0x7F;
        if ((resolution & 0x80) != 0) return power < 64 ? 1UL << power : throw new CaptureDamagedException();
        return power < 20 ? (ulong)Math.Pow(10, power) : throw new CaptureDamagedException();
    }
}
