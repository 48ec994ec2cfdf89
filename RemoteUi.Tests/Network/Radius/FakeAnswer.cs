using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using RemoteUi.Core;
using RemoteUi.Network.EapTls;
using RemoteUi.Network.Radius;

namespace RemoteUi.Tests.Network.Radius;

/// <summary>Writes the answers of <see cref="FakeRadius"/>, right or wrong.</summary>
internal sealed record FakeAnswer(RadiusCode Code, byte[] Eap)
{
    public Secret Secret { get; init; } = FakeRadius.Secret;

    public bool IsSigned { get; init; } = true;

    /// <summary>Gets whether the Message-Authenticator is damaged, under a right Response Authenticator.</summary>
    public bool IsWronglySigned { get; init; }

    public static byte[] State { get; } = [1, 2, 3];

    public static FakeAnswer Challenge(EapType type, params byte[] data) =>
        new(RadiusCode.AccessChallenge, new EapPacket(EapCode.Request, 7, type, data).Write());

    public static FakeAnswer Reject() => new(RadiusCode.AccessReject, [(byte)EapCode.Failure, 7, 0, 4]);

    public static FakeAnswer Accept() => new(RadiusCode.AccessAccept, [(byte)EapCode.Success, 7, 0, 4]);

    public byte[] To(RadiusPacket request)
    {
        List<byte> bytes = [(byte)Code, request.Identifier, 0, 0, .. request.Bytes.Span.Slice(4, 16)];
        if (IsSigned) bytes.AddRange([80, 18, .. new byte[16]]);
        bytes.AddRange([24, (byte)(2 + State.Length), .. State]);
        foreach (var part in Eap.Chunk(RadiusAttribute.MaxValueBytes))
            bytes.AddRange([79, (byte)(2 + part.Length), .. part]);
        return Sign([.. bytes]);
    }

    private byte[] Sign(byte[] packet)
    {
        var key = Encoding.UTF8.GetBytes(Secret.Reveal());
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
#pragma warning disable CA5351 // RADIUS has no other algorithm.
        if (IsSigned) HMACMD5.HashData(key, packet).CopyTo(packet, 22);
        if (IsWronglySigned) packet[22] ^= 1;
        MD5.HashData([.. packet, .. key]).CopyTo(packet, 4);
#pragma warning restore CA5351
        return packet;
    }
}
