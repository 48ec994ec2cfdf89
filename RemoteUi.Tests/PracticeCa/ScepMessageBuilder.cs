using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Builds a client's pkiMessage piece by piece, so that a test can make any one of them invalid.</summary>
internal sealed class ScepMessageBuilder
{
    public const string TripleDes = "1.2.840.113549.3.7";
    public const string Aes128 = "2.16.840.1.101.3.4.1.2";
    public const string Sha1 = "1.3.14.3.2.26";
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";

    public required X509Certificate2 Signer { get; init; }

    public required X509Certificate2 Recipient { get; init; }

    public required byte[] Content { get; init; }

    public int? MessageType { get; init; } = 19;

    public string? TransactionId { get; init; } = "0123456789ABCDEF";

    public byte[]? SenderNonce { get; init; } = RandomNumberGenerator.GetBytes(16);

    public DateTimeOffset? SigningTime { get; init; }

    public string Cipher { get; init; } = Aes128;

    public string Digest { get; init; } = Sha256;

    /// <summary>Key agreement and key derivation, for a recipient with an EC key.</summary>
    public string Scheme { get; init; } = EcEnvelope.Sha256Scheme;

    /// <summary>The key wrap, for a recipient with an EC key.</summary>
    public string Wrap { get; init; } = EcEnvelope.Aes128Wrap;

    /// <summary>The key that signs, if the certificate has none.</summary>
    public RSA? SignerKey { get; init; }

    /// <summary>The certificate to send instead of the signer's.</summary>
    public X509Certificate2? SentCertificate { get; init; }

    /// <summary>Certificates in the message other than the signer's.</summary>
    public X509Certificate2[] MoreCertificates { get; init; } = [];

    /// <summary>Changes the encoded envelope before it is signed.</summary>
    public Func<byte[], byte[]> ChangeEnvelope { get; init; } = envelope => envelope;

    public byte[] Build()
    {
        var signed = new SignedCms(new ContentInfo(ChangeEnvelope(Encrypt())));
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, Signer, SignerKey)
        {
            DigestAlgorithm = new Oid(Digest),
            IncludeOption = SentCertificate is null ? X509IncludeOption.EndCertOnly : X509IncludeOption.None,
        };
        if (TransactionId is { } id)
            Add(
                signer, "2.16.840.1.113733.1.9.7",
                writer => writer.WriteCharacterString(UniversalTagNumber.PrintableString, id));
        if (MessageType is { } type)
            Add(
                signer, "2.16.840.1.113733.1.9.2",
                writer => writer.WriteCharacterString(UniversalTagNumber.PrintableString, $"{type}"));
        if (SenderNonce is { } nonce) Add(signer, "2.16.840.1.113733.1.9.5", writer => writer.WriteOctetString(nonce));
        if (SigningTime is { } time) Add(signer, "1.2.840.113549.1.9.5", writer => writer.WriteUtcTime(time));
        if (SentCertificate is not null) signer.Certificates.Add(SentCertificate);
        foreach (var certificate in MoreCertificates) signer.Certificates.Add(certificate);
        signed.ComputeSignature(signer);
        return signed.Encode();
    }

    private static void Add(CmsSigner signer, string oid, Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        signer.SignedAttributes.Add(new AsnEncodedData(oid, writer.Encode()));
    }

    private byte[] Encrypt()
    {
        if (Recipient.PublicKey.Oid.Value == "1.2.840.10045.2.1")
            return EcEnvelope.Encrypt(Content, Recipient.RawData, Cipher, Scheme, Wrap);
        var envelope = new EnvelopedCms(new ContentInfo(Content), new AlgorithmIdentifier(new Oid(Cipher)));
        envelope.Encrypt(new CmsRecipient(SubjectIdentifierType.IssuerAndSerialNumber, Recipient));
        return envelope.Encode();
    }
}
