using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Represents a KeyAgreeRecipientInfo with an ephemeral key (RFC 5753, 3.1.1).</summary>
/// <param name="OriginatorPoint">The ephemeral public key: an uncompressed point.</param>
/// <param name="UserKeyingMaterial">The ukm; null if it is absent.</param>
/// <param name="SchemeOid">Key agreement and key derivation.</param>
/// <param name="WrapAlgorithm">The AlgorithmIdentifier of the key wrap, as sent: it is part of what the key is derived
/// from.</param>
/// <param name="Keys">The recipients, as encoded identifiers, and their wrapped keys.</param>
internal sealed record KeyAgreement(
    byte[] OriginatorPoint, byte[]? UserKeyingMaterial, string SchemeOid, byte[] WrapAlgorithm,
    IReadOnlyList<(byte[] Recipient, byte[] WrappedKey)> Keys)
{
    private static readonly Asn1Tag Field0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Field1 = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <summary>Gets the object identifier of the key wrap.</summary>
    public string WrapOid => new AsnReader(WrapAlgorithm, AsnEncodingRules.BER).ReadSequence().ReadObjectIdentifier();

    /// <summary>
    /// Gets what the key may be derived from: the AlgorithmIdentifier as sent, or, as BouncyCastle does, with NULL
    /// although it is sent without parameters (RFC 3565, 2.3.2). The wrap tells which.
    /// </summary>
    public IEnumerable<byte[]> PossibleWrapAlgorithms
    {
        get
        {
            yield return WrapAlgorithm;
            var writer = new AsnWriter(AsnEncodingRules.DER);
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(WrapOid);
                writer.WriteNull();
            }

            yield return writer.Encode();
        }
    }

    /// <exception cref="AsnContentException">
    /// It is malformed, or its originator is named instead of having an ephemeral key.
    /// </exception>
    public static KeyAgreement Read(AsnReader info)
    {
        info.ReadInteger();
        var originator = info.ReadSequence(Field0).ReadSequence(Field1);
        originator.ReadEncodedValue(); // The curve may be named or not; it is the recipient's.
        var point = originator.ReadBitString(out _);
        var ukm = info.PeekTag().HasSameClassAndValue(Field1) ? info.ReadSequence(Field1).ReadOctetString() : null;
        var algorithm = info.ReadSequence();
        return new(
            point, ukm, algorithm.ReadObjectIdentifier(), algorithm.ReadEncodedValue().ToArray(),
            [.. KeysIn(info.ReadSequence())]);
    }

    /// <summary>Returns the wrapped key for a certificate, or null if there is none.</summary>
    public byte[]? KeyFor(X509Certificate2 certificate) =>
        Keys.FirstOrDefault(key => Names(key.Recipient, certificate)).WrappedKey;

    private static IEnumerable<(byte[] Recipient, byte[] WrappedKey)> KeysIn(AsnReader keys)
    {
        while (keys.HasData)
        {
            var key = keys.ReadSequence();
            yield return (key.ReadEncodedValue().ToArray(), key.ReadOctetString());
        }
    }

    private static bool Names(byte[] recipient, X509Certificate2 certificate)
    {
        var reader = new AsnReader(recipient, AsnEncodingRules.BER);
        if (reader.PeekTag().HasSameClassAndValue(Field0))
        {
            var keyId = certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault();
            return keyId is not null
                && reader.ReadSequence(Field0).ReadOctetString().AsSpan()
                    .SequenceEqual(keyId.SubjectKeyIdentifierBytes.Span);
        }

        var named = reader.ReadSequence();
        return named.ReadEncodedValue().Span.SequenceEqual(certificate.IssuerName.RawData)
            && named.ReadIntegerBytes().Span.SequenceEqual(certificate.SerialNumberBytes.Span);
    }
}
