using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>A pkiMessage without a fault, written piece by piece, so that a test can make one piece faulty.</summary>
internal sealed class MessageDraft
{
    public const string SigningTime = "1.2.840.113549.1.9.5";

    public static readonly byte[] Nonce = [.. Enumerable.Range(1, 16).Select(value => (byte)value)];

    public FakeIdentity Signer { get; set; } = Clients.First;

    public List<X509Certificate2> Enclosed { get; set; } = [Clients.First.Certificate];

    public HashAlgorithmName Digest { get; set; } = HashAlgorithmName.SHA256;

    /// <summary>The eContent; null if there is none.</summary>
    public byte[]? Content { get; set; }

    /// <summary>The signed attributes in their order, except messageDigest, which is computed.</summary>
    public List<(string Oid, Tlv[] Values)> Attributes { get; } = [];

    public bool HasAttributes { get; set; } = true;

    public int Signatures { get; set; } = 1;

    public string? SignatureOid { get; set; }

    public bool Ber { get; set; }

    public static MessageDraft Request(byte[]? csr = null, string type = "19") =>
        new MessageDraft { Content = Envelope(csr ?? Csrs.Sound, FakeIdentities.Ca.Certificate) }
            .Set(FakeOids.TransactionId, Printable("0123456789ABCDEF"))
            .Set(FakeOids.MessageType, Printable(type))
            .Set(FakeOids.SenderNonce, Tlv.Value(0x04, Nonce))
            .SignedAt(FakeAuthority.Today);

    /// <summary>A SUCCESS with a certificate for the first client; other states have no content.</summary>
    public static MessageDraft Reply(X509Certificate2? issued = null, string status = "0")
    {
        var content = Envelope(
            FakeDistribution.Degenerate([issued ?? Clients.Issued]), Clients.First.Certificate);
        return new MessageDraft
        {
            Signer = FakeIdentities.Ca,
            Enclosed = [FakeIdentities.Ca.Certificate],
            Content = status == "0" ? content : null,
        }
            .Set(FakeOids.TransactionId, Printable("0123456789ABCDEF"))
            .Set(FakeOids.MessageType, Printable("3"))
            .Set(FakeOids.PkiStatus, Printable(status))
            .Set(FakeOids.SenderNonce, Tlv.Value(0x04, [.. Nonce.Reverse()]))
            .Set(FakeOids.RecipientNonce, Tlv.Value(0x04, Nonce));
    }

    public static byte[] Envelope(
        byte[] content, X509Certificate2 recipient, FakeCipher cipher = FakeCipher.Aes128) =>
        FakeEnvelopeWriter.Write(content, recipient, cipher, byKeyIdentifier: false, ber: false);

    public static Tlv Printable(string text) => Tlv.Value(19, Encoding.UTF8.GetBytes(text));

    /// <summary>Sets an attribute, or removes it if it has no value.</summary>
    public MessageDraft Set(string oid, params Tlv[] values)
    {
        Attributes.RemoveAll(attribute => attribute.Oid == oid);
        if (values.Length > 0) Attributes.Add((oid, values));
        return this;
    }

    public MessageDraft With(Action<MessageDraft> change)
    {
        change(this);
        return this;
    }

    public MessageDraft SignedAt(DateTimeOffset time)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteUtcTime(time);
        return Set(SigningTime, Tlv.Raw(writer.Encode()));
    }

    public byte[] Write()
    {
        if (Attributes.TrueForAll(attribute => attribute.Oid != FakeOids.ContentType))
            Set(FakeOids.ContentType, Tlv.Oid(FakeOids.Data));
        var signedData = Tlv.Sequence(
            Tlv.Integer(1),
            Tlv.Set(Tlv.Algorithm(FakeOids.Digest(Digest), Tlv.Null)),
            Content is null
                ? Tlv.Sequence(Tlv.Oid(FakeOids.Data))
                : Tlv.Sequence(Tlv.Oid(FakeOids.Data), Tlv.Context(0, Tlv.Octets(Content))),
            Tlv.Context(0, [.. Enclosed.Select(certificate => Tlv.Raw(certificate.RawData))]),
            Tlv.Set([.. Enumerable.Repeat(SignerInfo(), Signatures)]));
        var message = Tlv.Sequence(Tlv.Oid(FakeOids.SignedData), Tlv.Context(0, signedData));
        return Ber ? message.ToBer() : message.ToDer();
    }

    private Tlv SignerInfo()
    {
        var digest = CryptographicOperations.HashData(Digest, Content ?? []);
        var attributes = Attributes
            .Append((FakeOids.MessageDigest, [Tlv.Value(0x04, digest)]))
            .Select(attribute => Tlv.Sequence(Tlv.Oid(attribute.Oid), Tlv.Set(attribute.Values)).ToDer())
            .OrderBy(Convert.ToHexString, StringComparer.Ordinal)
            .Select(Tlv.Raw)
            .ToArray();
        var signed = HasAttributes ? Tlv.Set(attributes).ToDer() : Content ?? [];
        var parts = new List<Tlv>
        {
            Tlv.Integer(1), FakeNames.Of(Signer.Certificate, byKeyIdentifier: false),
            Tlv.Algorithm(FakeOids.Digest(Digest), Tlv.Null),
        };
        if (HasAttributes) parts.Add(Tlv.Context(0, attributes));
        parts.Add(Tlv.Algorithm(SignatureOid ?? FakeOids.RsaEncryption, Tlv.Null));
        parts.Add(Tlv.Octets(Signer.Key.SignData(signed, Digest, RSASignaturePadding.Pkcs1)));
        return Tlv.Sequence([.. parts]);
    }
}
