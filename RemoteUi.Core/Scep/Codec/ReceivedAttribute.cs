using System.Text;
using Org.BouncyCastle.Asn1;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>Represents an attribute as received, whatever its type and the number of its values.</summary>
internal sealed record ReceivedAttribute(DerObjectIdentifier Type, IReadOnlyList<Asn1Object> Values)
{
    public string Oid => Type.Id;

    /// <summary>Gets the ASN.1 type of the first value, such as "PrintableString".</summary>
    public string TypeName => Values.Count == 0 ? "" : NameOf(Values[0]);

    /// <summary>Gets the first value as text; bytes in hexadecimal.</summary>
    public string Text => Values.Count == 0 ? "" : TextOf(Values[0]);

    public static IReadOnlyList<ReceivedAttribute> ReadAll(Asn1Set set) => [.. set.Select(Read)];

    private static ReceivedAttribute Read(Asn1Encodable entry)
    {
        var attribute = Asn1Sequence.GetInstance(entry);
        return new ReceivedAttribute(
            DerObjectIdentifier.GetInstance(attribute[0]),
            [.. Asn1Set.GetInstance(attribute[1]).Select(value => value.ToAsn1Object())]);
    }

    private static string NameOf(Asn1Object value) => value switch
    {
        DerPrintableString => "PrintableString",
        DerUtf8String => "UTF8String",
        DerIA5String => "IA5String",
        DerT61String => "TeletexString",
        DerBmpString => "BMPString",
        DerUniversalString => "UniversalString",
        DerVisibleString => "VisibleString",
        DerNumericString => "NumericString",
        Asn1OctetString => "OCTET STRING",
        DerInteger => "INTEGER",
        DerObjectIdentifier => "OBJECT IDENTIFIER",
        Asn1UtcTime => "UTCTime",
        Asn1GeneralizedTime => "GeneralizedTime",
        Asn1Sequence => "SEQUENCE",
        _ => value.GetType().Name,
    };

    private static string TextOf(Asn1Object value) => value switch
    {
        DerUniversalString universal => Encoding.UTF32.GetString(universal.GetOctets()),
        IAsn1String text => text.GetString(),
        Asn1OctetString octets => Convert.ToHexString(octets.GetOctets()),
        DerInteger number => number.Value.ToString(),
        DerObjectIdentifier oid => oid.Id,
        Asn1UtcTime time => $"{time.ToDateTime():u}",
        Asn1GeneralizedTime time => $"{time.ToDateTime():u}",
        _ => Convert.ToHexString(value.GetEncoded()),
    };
}
