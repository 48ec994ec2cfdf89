using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>A pkiMessage as it was read; the rules decide whether it is accepted.</summary>
internal sealed class SoundRequest
{
    public required byte[] Message { get; init; }

    public required SignerInfo Signer { get; init; }

    public required X509Certificate2 SignerCertificate { get; init; }

    public string? TransactionId { get; init; }

    public string? MessageType { get; init; }

    public byte[]? SenderNonce { get; init; }

    public DateTimeOffset? SigningTime { get; init; }

    /// <summary>Whether bytes follow the message.</summary>
    public bool HasTrailingBytes { get; init; }

    /// <summary>Null if the signed content is no EnvelopedData.</summary>
    public SoundEnvelope? Envelope { get; init; }

    /// <summary>The decrypted content; null before it is decrypted, and if it cannot be.</summary>
    public byte[]? Content { get; set; }

    /// <summary>The certificate request of a PKCSReq or RenewalReq, once it was read.</summary>
    public SoundCsr? Csr { get; set; }

    /// <summary>The issuer of a CertPoll, GetCert, or GetCRL, in DER.</summary>
    public byte[]? NamedIssuer { get; set; }

    /// <summary>The serial number of a GetCert or GetCRL in hexadecimal.</summary>
    public string? NamedSerial { get; set; }

    public string Hash => Convert.ToHexString(SHA256.HashData(Message));

    public string SignerKeyHash => KeyHash(SignerCertificate.PublicKey);

    public bool IsSelfSigned => SignerCertificate.SubjectName.RawData.AsSpan()
        .SequenceEqual(SignerCertificate.IssuerName.RawData);

    public static string KeyHash(PublicKey key) =>
        Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    public FakeRequest ToFake() => new(
        Message, MessageType ?? "", TransactionId ?? "", SenderNonce ?? [], SignerCertificate,
        Signer.DigestAlgorithm.Value!, Envelope?.CipherOid ?? "", Content ?? [])
    {
        Csr = Csr?.Request,
        ChallengePassword = Csr?.ChallengePassword,
    };
}
