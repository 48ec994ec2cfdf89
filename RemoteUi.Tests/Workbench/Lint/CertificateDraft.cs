using System.Formats.Asn1;
using System.Numerics;
using System.Text;

namespace RemoteUi.Tests.Workbench.Lint;

/// <summary>
/// A certificate written field by field, sound unless a test changes it; its signature is no real one.
/// </summary>
internal sealed record CertificateDraft
{
    public const string Sha256WithRsa = "1.2.840.113549.1.1.11";
    public const string Sha384WithRsa = "1.2.840.113549.1.1.12";

    private const string CommonName = "2.5.4.3";

    public int? Version { get; init; } = 2;

    public BigInteger SerialNumber { get; init; } = 0x4A8F3B2C1D0E9F8A;

    public string InnerAlgorithm { get; init; } = Sha256WithRsa;

    public (string Oid, byte[] Value)[] Issuer { get; init; } = [Name(CommonName, "CA")];

    public (string Oid, byte[] Value)[] Subject { get; init; } = [Name(CommonName, "device.example")];

    public byte[] NotBefore { get; init; } = UtcTime("300101000000Z");

    public byte[] NotAfter { get; init; } = UtcTime("310101000000Z");

    public bool HasSubjectUniqueId { get; init; }

    public IReadOnlyList<(string Oid, bool? Critical, byte[] Value)> Extensions { get; init; } =
    [
        ("2.5.29.15", true, [3, 2, 5, 0xA0]), ("2.5.29.17", null, Dns("device.example")),
        ("2.5.29.35", null, [0x30, 4, 0x80, 2, 1, 2]), ("2.5.29.14", null, [4, 2, 3, 4]),
    ];

    /// <summary>The draft with one extension more, or instead of the one of its kind.</summary>
    public CertificateDraft With(string oid, bool? critical, byte[] value) => this with
    {
        Extensions = [.. Extensions.Where(one => one.Oid != oid), (oid, critical, value)],
    };

    public CertificateDraft Without(string oid) => this with
    {
        Extensions = [.. Extensions.Where(one => one.Oid != oid)],
    };

    public byte[] Write()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence()) WriteSigned(writer);
            WriteAlgorithm(writer, Sha256WithRsa);
            writer.WriteBitString([1, 2, 3, 4]);
        }

        return writer.Encode();
    }

    public static (string Oid, byte[] Value) Name(
        string oid, string text, UniversalTagNumber type = UniversalTagNumber.UTF8String)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteCharacterString(type, text);
        return (oid, writer.Encode());
    }

    public static byte[] UtcTime(string text) => [0x17, (byte)text.Length, .. Encoding.ASCII.GetBytes(text)];

    public static byte[] GeneralizedTime(string text) =>
        [0x18, (byte)text.Length, .. Encoding.ASCII.GetBytes(text)];

    /// <summary>A subjectAltName with one name under a context tag.</summary>
    public static byte[] AlternativeName(int tag, byte[] content) =>
        [0x30, (byte)(content.Length + 2), (byte)(0x80 + tag), (byte)content.Length, .. content];

    public static byte[] Dns(string name) => AlternativeName(2, Encoding.Latin1.GetBytes(name));

    private void WriteSigned(AsnWriter writer)
    {
        if (Version is { } version)
            using (writer.PushSequence(Context(0)))
                writer.WriteInteger(version);
        writer.WriteInteger(SerialNumber);
        WriteAlgorithm(writer, InnerAlgorithm);
        WriteName(writer, Issuer);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(NotBefore);
            writer.WriteEncodedValue(NotAfter);
        }

        WriteName(writer, Subject);
        using (writer.PushSequence())
        {
            WriteAlgorithm(writer, "1.2.840.113549.1.1.1");
            writer.WriteBitString([0x30, 0]);
        }

        if (HasSubjectUniqueId) writer.WriteBitString([1], 0, new Asn1Tag(TagClass.ContextSpecific, 2));
        using (writer.PushSequence(Context(3)))
        using (writer.PushSequence())
            foreach (var extension in Extensions) WriteExtension(writer, extension);
    }

    private static void WriteExtension(AsnWriter writer, (string Oid, bool? Critical, byte[] Value) extension)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(extension.Oid);
            if (extension.Critical is { } critical) writer.WriteBoolean(critical);
            writer.WriteOctetString(extension.Value);
        }
    }

    private static void WriteName(AsnWriter writer, (string Oid, byte[] Value)[] parts)
    {
        using (writer.PushSequence())
            foreach (var (oid, value) in parts)
                using (writer.PushSetOf())
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(oid);
                    writer.WriteEncodedValue(value);
                }
    }

    private static void WriteAlgorithm(AsnWriter writer, string oid)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            writer.WriteNull();
        }
    }

    private static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}
