using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Reads the transaction attributes of a message (RFC 8894, 3.2.1). An attribute is null if it is missing, repeated, or
/// of the wrong type.
/// </summary>
internal sealed class SignedAttributes(SignerInfo signer)
{
    public string? TransactionId => Read(Oids.TransactionId, Asn1Text.Read);

    public MessageType? MessageType =>
        int.TryParse(
            Read(Oids.MessageType, Asn1Text.Read), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (MessageType)number
            : null;

    public byte[]? SenderNonce =>
        Read(Oids.SenderNonce, value => new AsnReader(value, AsnEncodingRules.BER).ReadOctetString());

    /// <summary>Returns whether there is a signingTime, and its value, which is null if it cannot be read.</summary>
    public bool HasSigningTime(out DateTimeOffset? signingTime)
    {
        signingTime = Value(Oids.SigningTime) is { } value ? Time(value) : null;
        return Has(Oids.SigningTime);
    }

    private static DateTimeOffset? Time(ReadOnlyMemory<byte> value)
    {
        try
        {
            var reader = new AsnReader(value, AsnEncodingRules.BER);
            return reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime)
                ? reader.ReadUtcTime()
                : reader.ReadGeneralizedTime();
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private T? Read<T>(string oid, Func<ReadOnlyMemory<byte>, T> read)
        where T : class
    {
        try
        {
            return Value(oid) is { } value ? read(value) : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private bool Has(string oid) =>
        signer.SignedAttributes.Cast<CryptographicAttributeObject>().Any(attribute => attribute.Oid.Value == oid);

    private ReadOnlyMemory<byte>? Value(string oid)
    {
        var values = signer.SignedAttributes
            .Cast<CryptographicAttributeObject>()
            .Where(attribute => attribute.Oid.Value == oid)
            .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>())
            .ToList();
        return values.Count == 1 ? values[0].RawData : null;
    }
}
