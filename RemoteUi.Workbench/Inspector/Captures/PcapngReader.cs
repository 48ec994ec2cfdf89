using System.Buffers.Binary;

namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>
/// Reads pcapng files: sections of either byte order, several interfaces, Enhanced, Simple, and (old) Packet Blocks;
/// skips the blocks of other types.
/// </summary>
internal static class PcapngReader
{
    private const uint SectionHeader = 0x0A0D0D0A;
    private const uint ByteOrderMagic = 0x1A2B3C4D;
    private const int MinBlock = 12;

    public static bool MayBe(ReadOnlySpan<byte> file) =>
        file.Length >= MinBlock && BinaryPrimitives.ReadUInt32BigEndian(file) == SectionHeader;

    public static IEnumerable<CapturedPacket> Read(ReadOnlyMemory<byte> file)
    {
        var section = new PcapngSection();
        for (long at = 0; at < file.Length;)
        {
            var rest = file[(int)at..];
            if (MayBe(rest.Span)) section = new PcapngSection { IsBigEndian = OrderOf(rest.Span) };
            var block = new OrderedBytes(rest, section.IsBigEndian);
            var length = block.Part(0, MinBlock).UInt32(4);
            if (length < MinBlock || length % 4 != 0) throw new CaptureDamagedException();
            var body = block.Part(8, length - MinBlock);
            if (section.Read(block.UInt32(0), body) is { } packet) yield return packet;
            at += length;
        }
    }

    private static bool OrderOf(ReadOnlySpan<byte> section) =>
        BinaryPrimitives.ReadUInt32BigEndian(section[8..]) == ByteOrderMagic
            || (BinaryPrimitives.ReadUInt32LittleEndian(section[8..]) == ByteOrderMagic
                ? false
                : throw new CaptureDamagedException());
}
