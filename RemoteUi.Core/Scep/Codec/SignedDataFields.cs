using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>Represents the fields of a SignedData (RFC 5652, 5.1) that SCEP uses, as received.</summary>
internal sealed record SignedDataFields(
    BerElement EncapsulatedContentInfo, BerElement? Certificates, IReadOnlyList<BerElement> SignerInfos)
{
    private const byte Sequence = 0x30;
    private const byte Set = 0x31;
    private const byte ObjectIdentifier = 0x06;
    private const byte Certs = 0xA0;
    private const byte Crls = 0xA1;

    /// <summary>Gets the crls field, which contains the list in a reply to GetCRL (RFC 8894, 3.3.4).</summary>
    public BerElement? RevocationLists { get; private init; }

    /// <summary>
    /// Returns whether an element is a CMS ContentInfo: a sequence that begins with an object identifier. A certificate
    /// begins with a sequence.
    /// </summary>
    public static bool IsContentInfo(BerElement element) =>
        element.FirstTagByte == Sequence
            && element.Content is { IsEmpty: false } content && content.Span[0] == ObjectIdentifier;

    public static SignedDataFields Read(BerElement contentInfo)
    {
        var outer = contentInfo.Children();
        var type = DerObjectIdentifier.GetInstance(Asn1Object.FromByteArray(outer[0].Encoded.ToArray()));
        if (!type.Equals(CmsObjectIdentifiers.SignedData))
            throw new ScepFormatException(
                Cause.NotSigned, $"The message has content type {type.Id}, expected SignedData");
        if (outer.Count < 2) throw new ScepFormatException(Cause.Malformed, "The SignedData is missing");

        var fields = outer[1].Children()[0].Children();
        var sets = fields.Where(field => field.FirstTagByte == Set).ToList();
        return new SignedDataFields(
            fields.First(field => field.FirstTagByte == Sequence),
            OptionalField(fields, Certs),
            sets.Count < 2 ? [] : sets[^1].Children())
        {
            RevocationLists = OptionalField(fields, Crls),
        };
    }

    private static BerElement? OptionalField(List<BerElement> fields, byte tag)
    {
        foreach (var field in fields)
            if (field.FirstTagByte == tag) return field;
        return null;
    }

    public DerObjectIdentifier ContentType =>
        DerObjectIdentifier.GetInstance(
            Asn1Object.FromByteArray(EncapsulatedContentInfo.Children()[0].Encoded.ToArray()));

    /// <summary>
    /// Returns the octets of eContent; empty if it is absent or has length zero (RFC 8894, 3.3.2.2 and 3.3.2.3).
    /// </summary>
    public byte[] Content()
    {
        var parts = EncapsulatedContentInfo.Children();
        var content = parts.Count < 2 ? [] : parts[1].Children();
        if (content.Count == 0) return [];
        return Asn1Object.FromByteArray(content[0].Encoded.ToArray()) is Asn1OctetString octets
            ? octets.GetOctets()
            : content[0].Content.ToArray(); // PKCS#7 1.5: any type; the digest covers only its content
    }
}
