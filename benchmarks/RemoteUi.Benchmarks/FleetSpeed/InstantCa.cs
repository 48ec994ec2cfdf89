using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Benchmarks.FleetSpeed;

/// <summary>
/// A CA that answers at once, so that the rehearsing host is measured and not a server: it believes every message,
/// decrypts nothing, and stores nothing. What it cannot avoid are two signatures for each device. Thread-safe.
/// </summary>
internal sealed class InstantCa
{
    private const string Printable = "2.16.840.1.113733.1.9.";
    private const string MessageType = Printable + "2";
    private const string PkiStatus = Printable + "3";
    private const string SenderNonce = Printable + "5";
    private const string RecipientNonce = Printable + "6";
    private const string TransactionId = Printable + "7";
    private const string CertRep = "3";
    private const string Success = "0";
    private const int Nonce = 16;
    private const int SerialNumber = 16;

    private static readonly Oid Aes128 = new("2.16.840.1.101.3.4.1.2");
    private static readonly Oid Sha256 = new("2.16.840.1.101.3.4.2.1");

    private readonly DateTimeOffset now;
    private readonly X509SignatureGenerator issuer;

    public InstantCa(DateTimeOffset now)
    {
        this.now = now;
        var key = RSA.Create(2048);
        issuer = X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1);
        var request = new CertificateRequest(
            "CN=Instant CA", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(
                X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment,
                true));
        Certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>Returns the CertRep with a certificate for the key that signed the message.</summary>
    public byte[] Answer(byte[] message)
    {
        var request = new SignedCms();
        request.Decode(message);
        var signer = request.SignerInfos[0];
        var reply = new SignedCms(new ContentInfo(Envelope(Issue(signer.Certificate!), signer.Certificate!)));
        reply.ComputeSignature(new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, Certificate)
        {
            DigestAlgorithm = Sha256,
            IncludeOption = X509IncludeOption.EndCertOnly,
            SignedAttributes =
            {
                Text(MessageType, CertRep),
                Text(PkiStatus, Success),
                Octets(SenderNonce, RandomNumberGenerator.GetBytes(Nonce)),
                new AsnEncodedData(new Oid(RecipientNonce), Attribute(signer, SenderNonce)),
                new AsnEncodedData(new Oid(TransactionId), Attribute(signer, TransactionId)),
            },
        });
        return reply.Encode();
    }

    private byte[] Issue(X509Certificate2 asked)
    {
        var request = new CertificateRequest(asked.SubjectName, asked.PublicKey, HashAlgorithmName.SHA256);
        using var issued = request.Create(
            Certificate.SubjectName, issuer, now.AddDays(-1), now.AddDays(90),
            RandomNumberGenerator.GetBytes(SerialNumber));
        return new X509Certificate2Collection(issued).Export(X509ContentType.Pkcs7)!;
    }

    private static byte[] Envelope(byte[] content, X509Certificate2 recipient)
    {
        var envelope = new EnvelopedCms(new ContentInfo(content), new AlgorithmIdentifier(Aes128));
        envelope.Encrypt(new CmsRecipient(recipient));
        return envelope.Encode();
    }

    private static byte[] Attribute(SignerInfo signer, string oid) =>
        signer.SignedAttributes.Cast<CryptographicAttributeObject>()
            .Single(attribute => attribute.Oid.Value == oid).Values[0].RawData;

    private static AsnEncodedData Text(string oid, string value)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteCharacterString(UniversalTagNumber.PrintableString, value);
        return new AsnEncodedData(new Oid(oid), writer.Encode());
    }

    private static AsnEncodedData Octets(string oid, byte[] value)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteOctetString(value);
        return new AsnEncodedData(new Oid(oid), writer.Encode());
    }
}
