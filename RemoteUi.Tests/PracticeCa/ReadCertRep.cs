using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// Reads a CertRep as a client does: checks the signature, and decrypts the envelope only on request.
/// </summary>
internal sealed class ReadCertRep
{
    private readonly SignedCms signed = new();

    public ReadCertRep(byte[] message)
    {
        signed.Decode(message);
        Signer = Assert.Single(signed.SignerInfos.Cast<SignerInfo>());
        Signer.CheckSignature(verifySignatureOnly: true);
    }

    public SignerInfo Signer { get; }

    public string MessageType => Text("2.16.840.1.113733.1.9.2")!;

    public string TransactionId => Text("2.16.840.1.113733.1.9.7")!;

    /// <summary>"0" SUCCESS, "2" FAILURE, "3" PENDING.</summary>
    public string Status => Text("2.16.840.1.113733.1.9.3")!;

    public string? FailInfo => Text("2.16.840.1.113733.1.9.4");

    public string? FailInfoText => Text("1.3.6.1.5.5.7.24.1");

    public byte[] RecipientNonce =>
        new AsnReader(Raw("2.16.840.1.113733.1.9.6"), AsnEncodingRules.DER).ReadOctetString();

    public byte[] SenderNonce =>
        new AsnReader(Raw("2.16.840.1.113733.1.9.5"), AsnEncodingRules.DER).ReadOctetString();

    /// <summary>The certificates around the envelope.</summary>
    public X509Certificate2Collection Outer => signed.Certificates;

    public byte[] Content => signed.ContentInfo.Content;

    public EnvelopedCms Envelope
    {
        get
        {
            var envelope = new EnvelopedCms();
            envelope.Decode(Content);
            return envelope;
        }
    }

    public byte[] Open(RSA key)
    {
        Assert.Equal("0", Status);
        var envelope = Envelope;
        envelope.Decrypt(Assert.Single(envelope.RecipientInfos.Cast<RecipientInfo>()), key);
        return envelope.ContentInfo.Content;
    }

    public X509Certificate2 Certificate(RSA key) => Assert.Single(Certificates(key));

    public X509Certificate2Collection Certificates(RSA key)
    {
        var set = new SignedCms();
        set.Decode(Open(key));
        return set.Certificates;
    }

    private string? Text(string oid) => Raw(oid) is { } raw ? Encoding.UTF8.GetString(raw.AsSpan(2)) : null;

    private byte[]? Raw(string oid) =>
        Signer.SignedAttributes.Cast<CryptographicAttributeObject>().SingleOrDefault(attribute =>
            attribute.Oid.Value == oid)?.Values[0].RawData;
}
