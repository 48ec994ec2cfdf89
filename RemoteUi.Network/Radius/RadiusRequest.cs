using System.Buffers.Binary;
using System.Security.Cryptography;
using RemoteUi.Core;

namespace RemoteUi.Network.Radius;

/// <summary>
/// Represents an Access-Request. Its first attribute is the Message-Authenticator, so that no attacker can put anything
/// before it (Blast-RADIUS).
/// </summary>
internal sealed class RadiusRequest
{
    private const int SignatureAt = RadiusPacket.HeaderBytes + RadiusAttribute.HeaderBytes;

    private RadiusRequest(byte identifier, byte[] bytes)
    {
        Identifier = identifier;
        Bytes = bytes;
    }

    public byte Identifier { get; }

    /// <summary>Gets the packet, which is retransmitted as it is (RFC 5080, 2.2.1).</summary>
    public byte[] Bytes { get; }

    public ReadOnlySpan<byte> Authenticator =>
        Bytes.AsSpan(RadiusPacket.AuthenticatorAt, RadiusPacket.AuthenticatorBytes);

    public static RadiusRequest Write(byte identifier, IEnumerable<RadiusAttribute> attributes, Secret secret)
    {
        RadiusAttribute signature = new(
            AttributeType.MessageAuthenticator, new byte[RadiusPacket.AuthenticatorBytes]);
        byte[] bytes = [.. Header(identifier), .. attributes.Prepend(signature).SelectMany(Encode)];
        if (bytes.Length > RadiusPacket.MaxBytes) throw new InvalidOperationException("RADIUS request too large");
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)bytes.Length);
        RadiusSignature.Sign(bytes, SignatureAt, secret);
        return new(identifier, bytes);
    }

    private static byte[] Header(byte identifier) =>
        [
            (byte)RadiusCode.AccessRequest, identifier, 0, 0,
            .. RandomNumberGenerator.GetBytes(RadiusPacket.AuthenticatorBytes),
        ];

    private static byte[] Encode(RadiusAttribute attribute) =>
        [
            (byte)attribute.Type, checked((byte)(attribute.Value.Length + RadiusAttribute.HeaderBytes)),
            .. attribute.Value.Span,
        ];
}
