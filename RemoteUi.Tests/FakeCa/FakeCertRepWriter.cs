using System.Security.Cryptography;
using System.Text;

namespace RemoteUi.Tests.FakeCa;

/// <summary>
/// Writes a valid or invalid CertRep from its draft with a separate writer (RFC 8894, 3.3.2; RFC 5652).
/// </summary>
internal static class FakeCertRepWriter
{
    public static byte[] Write(CertRepDraft draft)
    {
        var content = draft.PkiStatus == "0"
            ? Envelope(draft)
            : null;
        var signedData = Tlv.Sequence(
            Tlv.Integer(draft.NamesByKeyIdentifier ? 3 : 1),
            Tlv.Set(Tlv.Algorithm(FakeOids.Digest(draft.Digest), Tlv.Null)),
            EncapsulatedContent(content, draft.ContentWithoutEnvelope),
            Tlv.Context(0, [.. draft.Enclosed.Select(certificate => Tlv.Raw(certificate.RawData))]),
            draft.Unsigned ? Tlv.Set() : Tlv.Set(SignerInfo(draft, content ?? [])));
        var message = Tlv.Sequence(Tlv.Oid(FakeOids.SignedData), Tlv.Context(0, signedData));
        return draft.Afterwards(draft.Ber ? message.ToBer() : message.ToDer());
    }

    private static byte[] Envelope(CertRepDraft draft) =>
        draft.EnvelopePassword is { } password ? BouncyEnvelope.WriteForPassword(Set(draft), password)
        : draft.EnvelopeFor.PublicKey.Oid.Value == FakeOids.EllipticCurveKey
            ? BouncyEnvelope.WriteByAgreement(Set(draft), draft.EnvelopeFor)
        : FakeEnvelopeWriter.Write(
            Set(draft), draft.EnvelopeFor, draft.Cipher, draft.NamesByKeyIdentifier, draft.Ber);

    private static byte[] Set(CertRepDraft draft) => draft.IssuedList is { } list
        ? FakeDistribution.DegenerateOfList(list)
        : FakeDistribution.Degenerate(draft.Issued);

    private static Tlv EncapsulatedContent(byte[]? content, FakeContent without) => (content, without) switch
    {
        ({ }, _) => Tlv.Sequence(Tlv.Oid(FakeOids.Data), Tlv.Context(0, Tlv.Octets(content))),
        (null, FakeContent.ZeroBytes) => Tlv.Sequence(Tlv.Oid(FakeOids.Data), Tlv.Context(0, Tlv.Value(0x04, []))),
        (null, FakeContent.EmptyTag) => Tlv.Sequence(Tlv.Oid(FakeOids.Data), Tlv.Context(0)),
        _ => Tlv.Sequence(Tlv.Oid(FakeOids.Data)),
    };

    private static Tlv SignerInfo(CertRepDraft draft, byte[] content)
    {
        var attributes = Attributes(draft, content)
            .Select(attribute => attribute.ToDer())
            .Order(ByteOrder)
            .Select(Tlv.Raw)
            .ToArray();
        var signed = Tlv.Set(attributes).ToDer();
        var signature = draft.Signer.SignData(
            signed, draft.Digest,
            draft.Signature == FakeSignature.Pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        return Tlv.Sequence(
            Tlv.Integer(draft.NamesByKeyIdentifier ? 3 : 1),
            FakeNames.Of(draft.Signer.Certificate, draft.NamesByKeyIdentifier),
            Tlv.Algorithm(FakeOids.Digest(draft.Digest), Tlv.Null),
            Tlv.Context(0, attributes),
            SignatureAlgorithm(draft),
            Tlv.Octets(signature));
    }

    private static Comparer<byte[]> ByteOrder { get; } = Comparer<byte[]>.Create((left, right) =>
        left.AsSpan().SequenceCompareTo(right));

    private static IEnumerable<Tlv> Attributes(CertRepDraft draft, byte[] content)
    {
        yield return Attribute(FakeOids.ContentType, Tlv.Oid(FakeOids.Data));
        yield return Attribute(
            FakeOids.MessageDigest, Tlv.Value(0x04, CryptographicOperations.HashData(draft.Digest, content)));
        yield return Attribute(FakeOids.TransactionId, Text(draft, draft.TransactionId));
        yield return Attribute(FakeOids.MessageType, Text(draft, draft.MessageType));
        yield return Attribute(FakeOids.PkiStatus, Text(draft, draft.PkiStatus));
        if (draft.FailInfo is { } failInfo) yield return Attribute(FakeOids.FailInfo, Text(draft, failInfo));
        if (draft.FailInfoText is { } text)
            yield return Attribute(FakeOids.FailInfoText, Tlv.Value(12, Encoding.UTF8.GetBytes(text)));
        if (draft.SenderNonce is { } sender) yield return Attribute(FakeOids.SenderNonce, Tlv.Value(0x04, sender));
        if (draft.RecipientNonce is { } recipient)
            yield return Attribute(FakeOids.RecipientNonce, Tlv.Value(0x04, recipient));
        foreach (var more in draft.MoreAttributes) yield return more;
    }

    private static Tlv Attribute(string oid, Tlv value) => Tlv.Sequence(Tlv.Oid(oid), Tlv.Set(value));

    private static Tlv Text(CertRepDraft draft, string text) =>
        Tlv.Value(
            draft.TextTag,
            draft.TextTag == 30 ? Encoding.BigEndianUnicode.GetBytes(text) : Encoding.UTF8.GetBytes(text));

    private static Tlv SignatureAlgorithm(CertRepDraft draft) => draft.Signature switch
    {
        _ when draft.Signer.Odd is { } odd => Tlv.Raw(odd.GetSignatureAlgorithmIdentifier(draft.Digest)),
        _ when draft.Signer.Elliptic is not null => Tlv.Algorithm(FakeOids.DigestWithEcdsa(draft.Digest), null),
        FakeSignature.RsaEncryption => Tlv.Algorithm(FakeOids.RsaEncryption, Tlv.Null),
        FakeSignature.RsaEncryptionWithoutParameters => Tlv.Algorithm(FakeOids.RsaEncryption, null),
        FakeSignature.DigestWithRsa => Tlv.Algorithm(FakeOids.DigestWithRsa(draft.Digest), Tlv.Null),
        FakeSignature.DigestWithRsaWithoutParameters => Tlv.Algorithm(FakeOids.DigestWithRsa(draft.Digest), null),
        _ => Tlv.Algorithm(FakeOids.Pss, PssParameters(draft.Digest)),
    };

    private static Tlv PssParameters(HashAlgorithmName hash)
    {
        var digest = Tlv.Algorithm(FakeOids.Digest(hash), Tlv.Null);
        return Tlv.Raw(Tlv.Sequence(
            Tlv.Context(0, digest),
            Tlv.Context(1, Tlv.Algorithm(FakeOids.Mgf1, digest)),
            Tlv.Context(2, Tlv.Integer(CryptographicOperations.HashData(hash, []).Length))).ToDer());
    }
}
