using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;

namespace RemoteUi.Tests.FakeCa;

/// <summary>
/// Reads and strictly checks what the client sends: DER throughout, signature, attributes, envelope, proof of
/// possession.
/// </summary>
internal static class FakeRequestReader
{
    public static FakeRequest Read(byte[] message, IReadOnlyList<FakeIdentity> recipients)
    {
        RequireDer(message);
        var signed = new SignedCms();
        signed.Decode(message);
        Require(signed.SignerInfos.Count == 1, 1, "there is not one signer");
        var signer = signed.SignerInfos[0];
        Verify(signer);
        var isElliptic = signer.Certificate!.PublicKey.Oid.Value == FakeOids.EllipticCurveKey;
        Require(
            signer.SignatureAlgorithm.Value == (isElliptic
                ? FakeOids.DigestWithEcdsa(FakeOids.Hash(signer.DigestAlgorithm.Value!))
                : FakeOids.RsaEncryption),
            0, "the signature algorithm is not rsaEncryption, or ECDSA with the digest");

        var envelope = new EnvelopedCms();
        RequireDer(signed.ContentInfo.Content);
        envelope.Decode(signed.ContentInfo.Content);
        Require(envelope.RecipientInfos.Count == 1, 2, "there is not exactly one recipient");
        var content = envelope.RecipientInfos[0] is KeyAgreeRecipientInfo
            ? FakeAgreement.Decrypt(signed.ContentInfo.Content, recipients)
            : Decrypt(envelope, recipients);
        var request = new FakeRequest(
            message, Text(signer, FakeOids.MessageType), Text(signer, FakeOids.TransactionId),
            Octets(signer, FakeOids.SenderNonce), signer.Certificate!, signer.DigestAlgorithm.Value!,
            envelope.ContentEncryptionAlgorithm.Oid.Value!, content);
        return request.MessageType is "19" or "17" ? WithCsr(request) : request;
    }

    /// <summary>Checks that no length is indefinite, at any depth.</summary>
    public static void RequireDer(ReadOnlyMemory<byte> message)
    {
        var reader = new AsnReader(message, AsnEncodingRules.DER);
        while (reader.HasData)
        {
            var tag = reader.PeekTag();
            var value = reader.ReadEncodedValue();
            if (tag.IsConstructed) RequireDer(Content(value));
        }
    }

    private static ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> value)
    {
        AsnDecoder.ReadEncodedValue(value.Span, AsnEncodingRules.DER, out var offset, out var length, out _);
        return value.Slice(offset, length);
    }

    private static void Verify(SignerInfo signer)
    {
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
        }
        catch (CryptographicException)
        {
            throw new FakeRefusalException(1, "the signature of the message is wrong");
        }
    }

    private static byte[] Decrypt(EnvelopedCms envelope, IReadOnlyList<FakeIdentity> recipients)
    {
        var recipientIdentifier = envelope.RecipientInfos[0].RecipientIdentifier.Value;
        var wanted = (recipientIdentifier as X509IssuerSerial?)?.SerialNumber;
        var recipient = recipients.FirstOrDefault(candidate => candidate.Certificate.SerialNumber == wanted)
            ?? throw new FakeRefusalException(2, "the message is encrypted to somebody else");
        envelope.Decrypt(envelope.RecipientInfos[0], recipient.Key);
        return envelope.ContentInfo.Content;
    }

    private static FakeRequest WithCsr(FakeRequest request)
    {
        try
        {
            RequireDer(request.Content);
            var csr = CertificateRequest.LoadSigningRequest(
                request.Content, HashAlgorithmName.SHA256,
                CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions, RSASignaturePadding.Pkcs1);
            return request with { Csr = csr, ChallengePassword = ChallengePassword(csr) };
        }
        catch (CryptographicException exception)
        {
            throw new FakeRefusalException(2, $"the CSR is wrong: {exception.Message}");
        }
    }

    private static string? ChallengePassword(CertificateRequest csr)
    {
        var attribute = csr.OtherRequestAttributes.FirstOrDefault(other =>
            other.Oid?.Value == FakeOids.ChallengePassword);
        return attribute is null ? null : ReadText(attribute.RawData);
    }

    private static string Text(SignerInfo signer, string oid) => ReadText(Attribute(signer, oid));

    private static byte[] Octets(SignerInfo signer, string oid) =>
        AsnDecoder.ReadOctetString(Attribute(signer, oid), AsnEncodingRules.DER, out _);

    private static string ReadText(byte[] encoded)
    {
        var tag = new AsnReader(encoded, AsnEncodingRules.DER).PeekTag();
        return AsnDecoder.ReadCharacterString(encoded, AsnEncodingRules.DER, (UniversalTagNumber)tag.TagValue, out _);
    }

    private static byte[] Attribute(SignerInfo signer, string oid)
    {
        var values = signer.SignedAttributes
            .Cast<CryptographicAttributeObject>()
            .Where(attribute => attribute.Oid.Value == oid)
            .ToList();
        Require(values is [{ Values.Count: 1 }], 2, $"the attribute {oid} is not there once");
        return values[0].Values[0].RawData;
    }

    private static void Require(bool holds, int failInfo, string reason)
    {
        if (!holds) throw new FakeRefusalException(failInfo, reason);
    }
}
