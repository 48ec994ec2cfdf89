using System.Text;
using Org.BouncyCastle.Asn1;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Represents the signed attributes of a message (RFC 8894, 3.2.1). Accepts values of any ASN.1 string type and ignores
/// unknown attributes. Rejects an attribute that occurs twice, because two readers could choose different values.
/// </summary>
internal sealed class SignedAttributes
{
    private readonly Dictionary<DerObjectIdentifier, Asn1Object> values = [];

    public SignedAttributes(IEnumerable<ReceivedAttribute> attributes)
    {
        foreach (var (type, content) in attributes)
            if (content.Count > 0 && !values.TryAdd(type, content[0]))
                throw new ScepFormatException(Cause.Malformed, $"The signed attribute {type.Id} occurs twice");
    }

    public bool AreAbsent => values.Count == 0;

    public string? Text(DerObjectIdentifier type) => values.GetValueOrDefault(type) switch
    {
        null => null,
        IAsn1String text => text.GetString(),
        DerInteger number => number.Value.ToString(),
        Asn1OctetString octets => Encoding.UTF8.GetString(octets.GetOctets()),
        var other =>
            throw new ScepFormatException(
                Cause.Malformed, $"The signed attribute {type.Id}: expected a string, found {other.GetType().Name}"),
    };

    /// <summary>
    /// Returns the octets of an attribute; null only if the attribute is absent. A value of another type is returned as
    /// its encoding, which never equals an expected value.
    /// </summary>
    public byte[]? Octets(DerObjectIdentifier type) => values.GetValueOrDefault(type) switch
    {
        null => null,
        Asn1OctetString octets => octets.GetOctets(),
        var other => other.GetEncoded(),
    };

    /// <summary>Returns the value as received, for a look at its type; null if the attribute is absent.</summary>
    public Asn1Object? Value(DerObjectIdentifier type) => values.GetValueOrDefault(type);

    /// <summary>Returns a time (RFC 5652, 11.3); null if the attribute is absent or no time.</summary>
    public DateTimeOffset? Time(DerObjectIdentifier type) =>
        values.GetValueOrDefault(type) is (Asn1UtcTime or Asn1GeneralizedTime) and { } time
            ? Org.BouncyCastle.Asn1.Cms.Time.GetInstance(time).ToDateTime()
            : null;

    public DerObjectIdentifier? ObjectIdentifier(DerObjectIdentifier type) =>
        values.GetValueOrDefault(type) as DerObjectIdentifier;
}
