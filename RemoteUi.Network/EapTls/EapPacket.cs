using System.Buffers.Binary;

namespace RemoteUi.Network.EapTls;

/// <summary>Represents an EAP packet (RFC 3748, 4). Success and failure have neither type nor data.</summary>
internal sealed record EapPacket(EapCode Code, byte Identifier, EapType Type, ReadOnlyMemory<byte> Data)
{
    public const int MaxBytes = 4096;
    private const int HeaderBytes = 4;

    /// <summary>Reads a packet; bytes behind its length are padding (RFC 3748, 4.1).</summary>
    /// <exception cref="NetworkFormatException">The bytes are not an EAP packet.</exception>
    public static EapPacket Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderBytes) throw new NetworkFormatException("EAP packet shorter than its header");
        var code = (EapCode)bytes.Span[0];
        int length = BinaryPrimitives.ReadUInt16BigEndian(bytes.Span[2..]);
        var hasType = code is EapCode.Request or EapCode.Response;
        if (length > bytes.Length || length < HeaderBytes + (hasType ? 1 : 0))
            throw new NetworkFormatException("EAP packet with a wrong length");
        return hasType
            ? new(code, bytes.Span[1], (EapType)bytes.Span[HeaderBytes], bytes[(HeaderBytes + 1)..length])
            : new(code, bytes.Span[1], EapType.None, default);
    }

    public byte[] Write()
    {
        byte[] bytes = [(byte)Code, Identifier, 0, 0, (byte)Type, .. Data.Span];
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)bytes.Length);
        return bytes;
    }

    /// <summary>Returns the response to this request.</summary>
    public EapPacket Respond(EapType type, ReadOnlyMemory<byte> data) => new(EapCode.Response, Identifier, type, data);
}

/// <summary>Specifies the kind of an EAP packet (RFC 3748, 4).</summary>
internal enum EapCode : byte
{
    Request = 1,
    Response = 2,
    Success = 3,
    Failure = 4,
}

/// <summary>Specifies what an EAP request asks for (RFC 3748, 5; IANA's registry of EAP methods).</summary>
internal enum EapType : byte
{
    None = 0,
    Identity = 1,
    Notification = 2,
    Nak = 3,
    Md5Challenge = 4,
    Gtc = 6,
    Tls = 13,
    Leap = 17,
    Ttls = 21,
    Peap = 25,
    MsChapV2 = 26,
    Fast = 43,
    Pwd = 52,
    Teap = 55,
}
