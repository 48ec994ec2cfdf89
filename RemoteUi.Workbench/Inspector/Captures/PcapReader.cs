namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Reads pcap files: both byte orders, microseconds and nanoseconds.</summary>
internal static class PcapReader
{
    private const uint Microseconds = 0xA1B2C3D4;
    private const uint Nanoseconds = 0xA1B23C4D;
    private const int FileHeader = 24;
    private const int PacketHeader = 16;

    /// <summary>The upper bits say whether a frame check sequence follows each packet.</summary>
    private const uint LinkTypeMask = 0x0FFF_FFFF;

    public static bool MayBe(ReadOnlyMemory<byte> file) => OrderOf(file) is not null;

    public static IEnumerable<CapturedPacket> Read(ReadOnlyMemory<byte> file)
    {
        var bytes = OrderOf(file) ?? throw new CaptureDamagedException();
        var unitsPerSecond = bytes.UInt32(0) == Nanoseconds ? 1_000_000_000UL : 1_000_000UL;
        var linkType = (int)(bytes.UInt32(20) & LinkTypeMask);
        for (long at = FileHeader; at < bytes.Length;)
        {
            var header = bytes.Part(at, PacketHeader);
            var captured = header.UInt32(8);
            var data = bytes.Part(at + PacketHeader, captured);
            var time = CaptureTime.Of((header.UInt32(0) * unitsPerSecond) + header.UInt32(4), unitsPerSecond);
            yield return new CapturedPacket(time, linkType, data.Bytes, captured < header.UInt32(12));
            at += PacketHeader + captured;
        }
    }

    private static OrderedBytes? OrderOf(ReadOnlyMemory<byte> file)
    {
        if (file.Length < FileHeader) return null;
        foreach (var bytes in new OrderedBytes[] { new(file, false), new(file, true) })
            if (bytes.UInt32(0) is Microseconds or Nanoseconds) return bytes;
        return null;
    }
}
