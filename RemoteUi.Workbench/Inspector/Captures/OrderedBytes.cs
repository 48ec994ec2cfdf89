using System.Buffers.Binary;

namespace RemoteUi.Workbench.Inspector.Captures;

/// <summary>Reads numbers from bytes in the order in which the machine that captured wrote them.</summary>
internal readonly record struct OrderedBytes(ReadOnlyMemory<byte> Bytes, bool IsBigEndian)
{
    public int Length => Bytes.Length;

    public ushort UInt16(int at) => IsBigEndian
        ? BinaryPrimitives.ReadUInt16BigEndian(Span(at, 2))
        : BinaryPrimitives.ReadUInt16LittleEndian(Span(at, 2));

    public uint UInt32(int at) => IsBigEndian
        ? BinaryPrimitives.ReadUInt32BigEndian(Span(at, 4))
        : BinaryPrimitives.ReadUInt32LittleEndian(Span(at, 4));

    public long Int64(int at) => IsBigEndian
        ? BinaryPrimitives.ReadInt64BigEndian(Span(at, 8))
        : BinaryPrimitives.ReadInt64LittleEndian(Span(at, 8));

    public OrderedBytes Part(long at, long length) =>
        at >= 0 && length >= 0 && at + length <= Bytes.Length
            ? new(Bytes.Slice((int)at, (int)length), IsBigEndian)
            : throw new CaptureDamagedException();

    private ReadOnlySpan<byte> Span(int at, int length) => Part(at, length).Bytes.Span;
}
