using System.Buffers.Binary;

namespace RemoteUi.Network.Ipp.Codec;

/// <summary>Reads the fields of a message in order, never beyond its end.</summary>
internal ref struct IppScanner(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>Returns the next byte without reading it.</summary>
    public readonly byte Peek() =>
        rest.IsEmpty ? throw new IppFormatException("The message ends early") : rest[0];

    public byte ReadByte() => Take(1)[0];

    public int ReadNumber() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    /// <summary>Reads a length and as many bytes (RFC 8010, 3.1.4: a signed 16-bit integer, not negative).</summary>
    public ReadOnlySpan<byte> ReadField()
    {
        var length = BinaryPrimitives.ReadInt16BigEndian(Take(2));
        return length < 0 ? throw new IppFormatException($"A length is negative: {length}") : Take(length);
    }

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > rest.Length) throw new IppFormatException("The message ends early");
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
