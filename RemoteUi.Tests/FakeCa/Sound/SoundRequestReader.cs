using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>Reads a pkiMessage without judging it.</summary>
internal static class SoundRequestReader
{
    private const string SigningTime = "1.2.840.113549.1.9.5";

    /// <exception cref="SoundRefusalException">It is no CMS message with one signer and its certificate.</exception>
    public static SoundRequest Read(byte[] message)
    {
        try
        {
            return ReadSigned(message);
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            throw Malformed();
        }
    }

    public static string Text(byte[] encoded)
    {
        var tag = new AsnReader(encoded, AsnEncodingRules.BER).PeekTag();
        return AsnDecoder.ReadCharacterString(encoded, AsnEncodingRules.BER, (UniversalTagNumber)tag.TagValue, out _);
    }

    private static SoundRequest ReadSigned(byte[] message)
    {
        AsnDecoder.ReadEncodedValue(message, AsnEncodingRules.BER, out _, out _, out var length);
        var signed = new SignedCms();
        signed.Decode(message[..length]);
        if (signed.SignerInfos.Count != 1) throw Malformed();
        var signer = signed.SignerInfos[0];
        return new()
        {
            Message = message,
            Signer = signer,
            SignerCertificate = signer.Certificate ?? throw Malformed(),
            TransactionId = Attribute(signer, FakeOids.TransactionId) is { } id ? Text(id) : null,
            MessageType = Attribute(signer, FakeOids.MessageType) is { } type ? Text(type) : null,
            SenderNonce = Attribute(signer, FakeOids.SenderNonce) is { } nonce
                ? AsnDecoder.ReadOctetString(nonce, AsnEncodingRules.BER, out _)
                : null,
            SigningTime = Attribute(signer, SigningTime) is { } time ? Time(time) : null,
            HasTrailingBytes = length != message.Length,
            Envelope = SoundEnvelope.Read(signed.ContentInfo.Content),
        };
    }

    private static SoundRefusalException Malformed() => new(null, "The message is not a pkiMessage.");

    private static DateTimeOffset Time(byte[] encoded)
    {
        var reader = new AsnReader(encoded, AsnEncodingRules.BER);
        return reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime)
            ? reader.ReadUtcTime()
            : reader.ReadGeneralizedTime();
    }

    private static byte[]? Attribute(SignerInfo signer, string oid) => signer.SignedAttributes
        .Cast<CryptographicAttributeObject>()
        .Where(attribute => attribute.Oid.Value == oid)
        .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>())
        .FirstOrDefault()?.RawData;
}
