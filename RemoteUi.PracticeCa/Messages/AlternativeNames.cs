using System.Formats.Asn1;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Reads the value of a subjectAltName extension (RFC 5280, 4.2.1.6), and writes it in DER. Each name is checked and
/// kept as one encoded GeneralName. Reading throws <see cref="AsnContentException"/>.
/// </summary>
internal static class AlternativeNames
{
    private const int OtherName = 0, Mail = 1, Dns = 2, Directory = 4, Url = 6, IpAddress = 7, RegisteredId = 8;
    private const int MaxOidBytes = 32;

    public static IReadOnlyList<byte[]> Read(ReadOnlyMemory<byte> extension)
    {
        var reader = new AsnReader(extension, AsnEncodingRules.BER);
        var sequence = reader.ReadSequence();
        reader.ThrowIfNotEmpty();
        var names = new List<byte[]>();
        while (sequence.HasData) names.Add(Name(sequence));
        return names.Count > 0 ? names : throw new AsnContentException("There is no name");
    }

    public static byte[] Write(IEnumerable<byte[]> names)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var name in names) writer.WriteEncodedValue(name);
        }

        return writer.Encode();
    }

    private static byte[] Name(AsnReader reader)
    {
        var tag = reader.PeekTag();
        if (tag.TagClass != TagClass.ContextSpecific) throw new AsnContentException("This is not a GeneralName");
        var plain = new Asn1Tag(TagClass.ContextSpecific, tag.TagValue);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        switch (tag.TagValue)
        {
            case Mail or Dns or Url:
                writer.WriteCharacterString(UniversalTagNumber.IA5String, Text(reader, plain), plain);
                break;
            case IpAddress:
                writer.WriteOctetString(Address(reader, plain), plain);
                break;
            case RegisteredId when reader.PeekContentBytes().Length <= MaxOidBytes:
                writer.WriteObjectIdentifier(reader.ReadObjectIdentifier(plain), plain);
                break;
            case Directory:
                WriteDirectoryName(reader.ReadSequence(plain), writer, plain);
                break;
            case OtherName:
                WriteOtherName(reader.ReadSequence(plain), writer, plain);
                break;
            default:
                throw new AsnContentException("This kind of name is not supported");
        }

        return writer.Encode();
    }

    private static string Text(AsnReader reader, Asn1Tag tag) =>
        reader.ReadCharacterString(UniversalTagNumber.IA5String, tag) is { Length: > 0 } text
            ? text
            : throw new AsnContentException("A name is empty");

    private static byte[] Address(AsnReader reader, Asn1Tag tag) =>
        reader.ReadOctetString(tag) is { Length: 4 or 16 } address
            ? address
            : throw new AsnContentException("An IP address has neither 4 nor 16 bytes");

    private static void WriteDirectoryName(AsnReader content, AsnWriter writer, Asn1Tag tag)
    {
        var name = content.ReadEncodedValue();
        content.ThrowIfNotEmpty();
        _ = NameReader.Canonical(name);
        using (writer.PushSequence(tag)) writer.WriteEncodedValue(name.Span);
    }

    private static void WriteOtherName(AsnReader content, AsnWriter writer, Asn1Tag tag)
    {
        var value = new Asn1Tag(TagClass.ContextSpecific, 0);
        if (content.PeekContentBytes().Length > MaxOidBytes) throw new AsnContentException("A type is too long");
        var type = content.ReadObjectIdentifier();
        var inner = content.ReadSequence(value);
        content.ThrowIfNotEmpty();
        var encoded = inner.ReadEncodedValue();
        inner.ThrowIfNotEmpty();
        DerCheck.Check(encoded);
        using (writer.PushSequence(tag))
        {
            writer.WriteObjectIdentifier(type);
            using (writer.PushSequence(value)) writer.WriteEncodedValue(encoded.Span);
        }
    }
}
