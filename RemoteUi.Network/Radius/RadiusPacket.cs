using System.Buffers.Binary;

namespace RemoteUi.Network.Radius;

/// <summary>Represents a RADIUS packet as it was received (RFC 2865, 3).</summary>
internal sealed class RadiusPacket
{
    public const int MaxBytes = 4096;
    public const int HeaderBytes = 20;
    public const int AuthenticatorBytes = 16;
    public const int AuthenticatorAt = 4;

    private RadiusPacket(ReadOnlyMemory<byte> bytes, IReadOnlyList<RadiusAttribute> attributes, int? signatureAt)
    {
        Bytes = bytes;
        Attributes = attributes;
        SignatureAt = signatureAt;
    }

    /// <summary>Gets the packet without padding behind it.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    public IReadOnlyList<RadiusAttribute> Attributes { get; }

    /// <summary>Gets where the value of the Message-Authenticator begins; null if there is none.</summary>
    public int? SignatureAt { get; }

    public RadiusCode Code => (RadiusCode)Bytes.Span[0];

    public byte Identifier => Bytes.Span[1];

    /// <summary>Reads a packet; bytes behind its length are padding (RFC 2865, 3).</summary>
    /// <exception cref="NetworkFormatException">The bytes are not a RADIUS packet.</exception>
    public static RadiusPacket Read(ReadOnlyMemory<byte> datagram)
    {
        if (datagram.Length < HeaderBytes) throw new NetworkFormatException("RADIUS packet shorter than its header");
        int length = BinaryPrimitives.ReadUInt16BigEndian(datagram.Span[2..]);
        if (length < HeaderBytes || length > MaxBytes || length > datagram.Length)
            throw new NetworkFormatException("RADIUS packet with a wrong length");
        var bytes = datagram[..length];
        int? signatureAt = null;
        var attributes = new List<RadiusAttribute>();
        for (var at = HeaderBytes; at < length; at += bytes.Span[at + 1])
        {
            var attribute = ReadAttribute(bytes[at..]);
            if (attribute.Type == AttributeType.MessageAuthenticator) signatureAt = CheckSignature(attribute, at);
            attributes.Add(attribute);
        }

        return new(bytes, attributes, signatureAt);
    }

    /// <summary>Returns the value of the first attribute of a type; null if there is none.</summary>
    public ReadOnlyMemory<byte>? Find(AttributeType type) =>
        Attributes.FirstOrDefault(attribute => attribute.Type == type)?.Value;

    /// <summary>Returns the EAP packet that the attributes carry together; empty if there is none.</summary>
    public byte[] JoinEap() =>
        [
            .. Attributes.Where(attribute => attribute.Type == AttributeType.EapMessage)
                .SelectMany(attribute => attribute.Value.ToArray()),
        ];

    private static RadiusAttribute ReadAttribute(ReadOnlyMemory<byte> rest)
    {
        if (rest.Length < RadiusAttribute.HeaderBytes) throw new NetworkFormatException("RADIUS attribute cut off");
        int length = rest.Span[1];
        if (length < RadiusAttribute.HeaderBytes || length > rest.Length)
            throw new NetworkFormatException("RADIUS attribute with a wrong length");
        return new((AttributeType)rest.Span[0], rest[RadiusAttribute.HeaderBytes..length]);
    }

    private static int CheckSignature(RadiusAttribute attribute, int at) =>
        attribute.Value.Length == AuthenticatorBytes
            ? at + RadiusAttribute.HeaderBytes
            : throw new NetworkFormatException("Message-Authenticator with a wrong length");
}
