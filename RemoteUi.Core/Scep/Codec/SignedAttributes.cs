using System.Text;
using Org.BouncyCastle.Asn1;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// The signed attributes of a message (RFC 8894, 3.2.1): values of any ASN.1 string type, unknown attributes passed
/// over. One that is there twice is refused, since two readers could take it for different things.
/// </summary>
internal sealed class SignedAttributes
{
    private readonly Dictionary<DerObjectIdentifier, Asn1Object> values = [];

    public SignedAttributes(Asn1Set set)
    {
        foreach (var entry in set)
        {
            var attribute = Asn1Sequence.GetInstance(entry);
            var type = DerObjectIdentifier.GetInstance(attribute[0]);
            var content = Asn1Set.GetInstance(attribute[1]);
            if (content.Count == 0) continue;
            if (!values.TryAdd(type, content[0].ToAsn1Object()))
                throw new ScepFormatException(Cause.Malformed, $"The signed attribute {type.Id} occurs twice");
        }
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
    /// Null only where the attribute is absent; a value of another type is its encoding, which equals nothing expected.
    /// </summary>
    public byte[]? Octets(DerObjectIdentifier type) => values.GetValueOrDefault(type) switch
    {
        null => null,
        Asn1OctetString octets => octets.GetOctets(),
        var other => other.GetEncoded(),
    };

    public DerObjectIdentifier? ObjectIdentifier(DerObjectIdentifier type) =>
        values.GetValueOrDefault(type) as DerObjectIdentifier;
}
