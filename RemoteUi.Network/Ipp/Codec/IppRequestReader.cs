using System.Buffers;
using System.Buffers.Binary;

namespace RemoteUi.Network.Ipp.Codec;

/// <summary>
/// Reads the attributes off the front of a request, and leaves the document that follows them in the stream.
/// </summary>
public sealed class IppRequestReader(Stream body)
{
    /// <summary>The maximum size of the attributes, in bytes; clients send less than 4 KiB.</summary>
    public const int MaxBytes = 64 * 1024;

    private readonly ArrayBufferWriter<byte> read = new(1024);

    /// <exception cref="IppFormatException">The stream ends before.</exception>
    public async Task<IppHeader> ReadHeaderAsync(CancellationToken cancellationToken)
    {
        var header = IppReader.ReadHeader((await TakeAsync(IppHeader.Size, cancellationToken)).Span);
        read.ResetWrittenCount();
        return header;
    }

    /// <exception cref="IppFormatException">The bytes are not attribute groups, or too many.</exception>
    public async Task<IReadOnlyList<IppGroup>> ReadGroupsAsync(CancellationToken cancellationToken)
    {
        while (await ReadTagAsync(cancellationToken) is var tag && tag != (byte)IppGroupTag.EndOfAttributes)
        {
            if (tag < IppTags.FirstValue) continue;
            await SkipFieldAsync(cancellationToken);
            await SkipFieldAsync(cancellationToken);
        }

        return IppReader.ReadGroups(read.WrittenSpan);
    }

    private async Task<byte> ReadTagAsync(CancellationToken cancellationToken) =>
        (await TakeAsync(1, cancellationToken)).Span[0];

    /// <summary>Reads a length and as many bytes.</summary>
    private async Task SkipFieldAsync(CancellationToken cancellationToken)
    {
        var length = BinaryPrimitives.ReadInt16BigEndian((await TakeAsync(2, cancellationToken)).Span);
        if (length < 0) throw new IppFormatException($"A length is negative: {length}");
        await TakeAsync(length, cancellationToken);
    }

    private async Task<ReadOnlyMemory<byte>> TakeAsync(int count, CancellationToken cancellationToken)
    {
        if (read.WrittenCount + count > MaxBytes)
            throw new IppFormatException($"The attributes have more than {MaxBytes} bytes");
        if (count == 0) return ReadOnlyMemory<byte>.Empty;
        var space = read.GetMemory(count)[..count];
        try
        {
            await body.ReadExactlyAsync(space, cancellationToken);
        }
        catch (EndOfStreamException early)
        {
            throw new IppFormatException("The message ends early", early);
        }

        read.Advance(count);
        return space;
    }
}
