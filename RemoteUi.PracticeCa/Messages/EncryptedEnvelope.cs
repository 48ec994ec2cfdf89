using System.Formats.Asn1;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Represents the content of an EnvelopedData and its recipients by key agreement (RFC 5652, 6; RFC 5753, 3.1). The
/// platform does not decrypt one for an EC key, and decrypts others with an exception for wrong padding.
/// </summary>
/// <param name="Agreements">The recipients by key agreement.</param>
/// <param name="CipherOid">The cipher of the content.</param>
/// <param name="InitializationVector">The initialization vector of the content's cipher.</param>
internal sealed record EncryptedEnvelope(
    IReadOnlyList<KeyAgreement> Agreements, string CipherOid, byte[] InitializationVector, byte[] EncryptedContent)
{
    private static readonly Asn1Tag Field0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Field1 = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <exception cref="AsnContentException">It is not an EnvelopedData of this kind.</exception>
    public static EncryptedEnvelope Read(ReadOnlyMemory<byte> encoded)
    {
        var contentInfo = new AsnReader(encoded, AsnEncodingRules.BER).ReadSequence();
        if (contentInfo.ReadObjectIdentifier() != Oids.EnvelopedData)
            throw new AsnContentException("The content is not an EnvelopedData");
        var data = contentInfo.ReadSequence(Field0).ReadSequence();
        data.ReadInteger();
        if (data.PeekTag().HasSameClassAndValue(Field0)) data.ReadEncodedValue();
        var agreements = AgreementsIn(data.ReadSetOf(skipSortOrderValidation: true));
        var content = data.ReadSequence();
        content.ReadObjectIdentifier();
        var cipher = content.ReadSequence();
        return new(
            agreements, cipher.ReadObjectIdentifier(), cipher.ReadOctetString(),
            content.ReadOctetString(new Asn1Tag(TagClass.ContextSpecific, 0)));
    }

    private static List<KeyAgreement> AgreementsIn(AsnReader recipients)
    {
        var agreements = new List<KeyAgreement>();
        while (recipients.HasData)
        {
            if (recipients.PeekTag().HasSameClassAndValue(Field1))
                agreements.Add(KeyAgreement.Read(recipients.ReadSequence(Field1)));
            else
                recipients.ReadEncodedValue();
        }

        return agreements;
    }
}
