using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Reads an OCSP response as a client does, and checks its signature (RFC 6960, 4.2.1).</summary>
internal sealed class ReadOcspResponse
{
    private static readonly Asn1Tag Field0 = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag Field1 = new(TagClass.ContextSpecific, 1);

    public ReadOcspResponse(byte[] response, X509Certificate2 signer)
    {
        var fields = new AsnReader(response, AsnEncodingRules.DER).ReadSequence();
        ResponseStatus = fields.ReadEnumeratedBytes().Span[0];
        if (!fields.HasData) return;
        var bytes = fields.ReadSequence(Field0).ReadSequence();
        Assert.Equal("1.3.6.1.5.5.7.48.1.1", bytes.ReadObjectIdentifier());
        var basic = new AsnReader(bytes.ReadOctetString(), AsnEncodingRules.DER).ReadSequence();
        var data = basic.ReadEncodedValue();
        var algorithm = basic.ReadSequence().ReadObjectIdentifier();
        AssertSigned(data.Span, basic.ReadBitString(out _), algorithm, signer);
        Assert.Equal(
            signer.RawData, basic.ReadSequence(Field0).ReadSequence().ReadEncodedValue().ToArray());
        ReadData(new AsnReader(data, AsnEncodingRules.DER).ReadSequence());
    }

    /// <summary>0 successful, 1 malformedRequest, 2 internalError.</summary>
    public int ResponseStatus { get; }

    /// <summary>For each certificate "good", "revoked" with the number of the reason if there is one, or "unknown".
    /// </summary>
    public List<string> Statuses { get; } = [];

    public DateTimeOffset ThisUpdate { get; private set; }

    public DateTimeOffset NextUpdate { get; private set; }

    public byte[]? Nonce { get; private set; }

    private static void AssertSigned(
        ReadOnlySpan<byte> data, byte[] signature, string algorithm, X509Certificate2 signer)
    {
        using var ec = signer.GetECDsaPublicKey();
        if (ec is not null)
        {
            Assert.Equal("1.2.840.10045.4.3.2", algorithm);
            Assert.True(
                ec.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
            return;
        }

        Assert.Equal("1.2.840.113549.1.1.11", algorithm);
        using var key = signer.GetRSAPublicKey()!;
        Assert.True(key.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private void ReadData(AsnReader data)
    {
        data.ReadSequence(Field1);
        data.ReadGeneralizedTime();
        var answers = data.ReadSequence();
        while (answers.HasData) ReadAnswer(answers.ReadSequence());
        if (!data.HasData) return;
        var extension = data.ReadSequence(Field1).ReadSequence().ReadSequence();
        Assert.Equal("1.3.6.1.5.5.7.48.1.2", extension.ReadObjectIdentifier());
        Nonce = new AsnReader(extension.ReadOctetString(), AsnEncodingRules.DER).ReadOctetString();
    }

    private void ReadAnswer(AsnReader answer)
    {
        answer.ReadSequence();
        Statuses.Add(StatusOf(answer));
        ThisUpdate = answer.ReadGeneralizedTime();
        NextUpdate = answer.ReadSequence(Field0).ReadGeneralizedTime();
    }

    private static string StatusOf(AsnReader answer)
    {
        var tag = answer.PeekTag().TagValue;
        if (tag != 1)
        {
            answer.ReadNull(new Asn1Tag(TagClass.ContextSpecific, tag));
            return tag == 0 ? "good" : "unknown";
        }

        var revoked = answer.ReadSequence(Field1);
        revoked.ReadGeneralizedTime();
        return revoked.HasData
            ? $"revoked {revoked.ReadSequence(Field0).ReadEnumeratedBytes().Span[0]}"
            : "revoked";
    }
}
