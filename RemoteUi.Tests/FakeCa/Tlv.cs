using System.Formats.Asn1;

namespace RemoteUi.Tests.FakeCa;

/// <summary>
/// An ASN.1 element, written in DER, or in BER with indefinite lengths and constructed octet strings. Supports only
/// tags below 31.
/// </summary>
internal abstract record Tlv
{
    private const int OctetStringTag = 0x04;

    public static Tlv Null { get; } = new Primitive(0x05, []);

    public static Tlv Raw(byte[] encoded) => new Encoded(encoded);

    public static Tlv Value(int tag, byte[] content) => new Primitive(tag, content);

    public static Tlv Sequence(params Tlv[] children) => new Constructed(0x30, children);

    public static Tlv Set(params Tlv[] children) => new Constructed(0x31, children);

    /// <summary>Creates a constructed context tag: EXPLICIT around one child, or an IMPLICIT sequence or set.</summary>
    public static Tlv Context(int number, params Tlv[] children) => new Constructed(0xA0 | number, children);

    public static Tlv Octets(byte[] content) => new OctetString(OctetStringTag, content);

    /// <summary>Creates an octet string under an IMPLICIT context tag.</summary>
    public static Tlv OctetsAs(int number, byte[] content) => new OctetString(0x80 | number, content);

    public static Tlv Oid(string oid) => Write(writer => writer.WriteObjectIdentifier(oid));

    public static Tlv Integer(long value) => Write(writer => writer.WriteInteger(value));

    /// <summary>Creates SEQUENCE { algorithm, parameters }, without parameters if they are null.</summary>
    public static Tlv Algorithm(string oid, Tlv? parameters) =>
        parameters is null ? Sequence(Oid(oid)) : Sequence(Oid(oid), parameters);

    public byte[] ToDer() => Encode(false);

    public byte[] ToBer() => Encode(true);

    protected abstract byte[] Encode(bool ber);

    private static Encoded Write(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return new(writer.Encode());
    }

    private static byte[] Definite(int tag, byte[] content) => content.Length switch
    {
        < 0x80 => [(byte)tag, (byte)content.Length, .. content],
        <= 0xFF => [(byte)tag, 0x81, (byte)content.Length, .. content],
        <= 0xFFFF => [(byte)tag, 0x82, (byte)(content.Length >> 8), (byte)content.Length, .. content],
        _ =>
            [
                (byte)tag, 0x83, (byte)(content.Length >> 16), (byte)(content.Length >> 8), (byte)content.Length,
                .. content,
            ],
    };

    private static byte[] Indefinite(int tag, IEnumerable<byte> content) => [(byte)tag, 0x80, .. content, 0, 0];

    private sealed record Encoded(byte[] Bytes) : Tlv
    {
        protected override byte[] Encode(bool ber) => Bytes;
    }

    private sealed record Primitive(int Tag, byte[] Content) : Tlv
    {
        protected override byte[] Encode(bool ber) => Definite(Tag, Content);
    }

    private sealed record Constructed(int Tag, Tlv[] Children) : Tlv
    {
        protected override byte[] Encode(bool ber)
        {
            byte[] content = [.. Children.SelectMany(child => child.Encode(ber))];
            return ber ? Indefinite(Tag, content) : Definite(Tag, content);
        }
    }

    private sealed record OctetString(int Tag, byte[] Content) : Tlv
    {
        protected override byte[] Encode(bool ber) =>
            ber
                ? Indefinite(Tag | 0x20, Content.Chunk(100).SelectMany(part => Definite(OctetStringTag, part)))
                : Definite(Tag, Content);
    }
}
