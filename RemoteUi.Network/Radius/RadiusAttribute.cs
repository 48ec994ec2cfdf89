using System.Buffers.Binary;
using System.Text;

namespace RemoteUi.Network.Radius;

/// <summary>Represents an attribute of a RADIUS packet: at most 253 bytes (RFC 2865, 5).</summary>
internal sealed record RadiusAttribute(AttributeType Type, ReadOnlyMemory<byte> Value)
{
    public const int MaxValueBytes = 253;
    public const int HeaderBytes = 2;

    public static RadiusAttribute Text(AttributeType type, string text) => new(type, Encoding.UTF8.GetBytes(text));

    public static RadiusAttribute Number(AttributeType type, int number)
    {
        var value = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(value, number);
        return new(type, value);
    }

    /// <summary>Splits an EAP packet over as many attributes as it needs (RFC 3579, 3.1).</summary>
    public static IEnumerable<RadiusAttribute> Eap(byte[] packet) =>
        packet.Chunk(MaxValueBytes).Select(part => new RadiusAttribute(AttributeType.EapMessage, part));
}
