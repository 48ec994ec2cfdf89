using System.Buffers.Binary;

namespace RemoteUi.Network.EapTls;

/// <summary>
/// Represents the data of an EAP-TLS packet (RFC 5216, 3): a part of a TLS message, or nothing, which acknowledges one.
/// </summary>
/// <param name="TotalLength">The length of the whole message, if it is given (flag L).</param>
/// <param name="HasMore">Whether more fragments follow (flag M).</param>
/// <param name="IsStart">Whether the server starts EAP-TLS (flag S).</param>
/// <param name="Part">The part of the message.</param>
internal sealed record EapTlsFragment(int? TotalLength, bool HasMore, bool IsStart, ReadOnlyMemory<byte> Part)
{
    private const byte LengthIncluded = 0x80;
    private const byte MoreFragments = 0x40;
    private const byte Start = 0x20;

    public static EapTlsFragment Acknowledgement { get; } = new(null, false, false, default);

    /// <summary>Reads the data of an EAP-TLS packet.</summary>
    /// <exception cref="NetworkFormatException">The length is missing or negative.</exception>
    public static EapTlsFragment Read(ReadOnlyMemory<byte> data)
    {
        if (data.IsEmpty) throw new NetworkFormatException("EAP-TLS packet without flags");
        var flags = data.Span[0];
        var rest = data[1..];
        int? total = null;
        if ((flags & LengthIncluded) != 0)
        {
            if (rest.Length < sizeof(int)) throw new NetworkFormatException("EAP-TLS packet without its length");
            total = BinaryPrimitives.ReadInt32BigEndian(rest.Span);
            if (total < 0) throw new NetworkFormatException("EAP-TLS packet with a wrong length");
            rest = rest[sizeof(int)..];
        }

        return new(total, (flags & MoreFragments) != 0, (flags & Start) != 0, rest);
    }

    public byte[] Write()
    {
        var flags = (TotalLength is null ? 0 : LengthIncluded) | (HasMore ? MoreFragments : 0) | (IsStart ? Start : 0);
        if (TotalLength is not { } total) return [(byte)flags, .. Part.Span];
        byte[] data = [(byte)flags, 0, 0, 0, 0, .. Part.Span];
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(1), total);
        return data;
    }
}
