using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Represents a received SCEP message with what is needed to reply to it. Nothing in it is verified yet.
/// </summary>
/// <param name="Hash">The SHA-256 hash of the whole message.</param>
/// <param name="TransactionId">As received.</param>
/// <param name="Attributes">The other transaction attributes.</param>
/// <param name="Signer">The only signer.</param>
/// <param name="Certificate">The signer's certificate, or null if it is missing or cannot be read.</param>
/// <param name="Envelope">The pkcsPKIEnvelope (RFC 8894, 3.2.2), or null if it cannot be read.</param>
internal sealed record ScepRequest(
    byte[] Hash, string TransactionId, SignedAttributes Attributes, SignerInfo Signer, X509Certificate2? Certificate,
    EnvelopedCms? Envelope) : IDisposable
{
    private readonly Lazy<RSA?> signerRsa = new(() => Certificate is null ? null : RsaKeys.Open(Certificate.PublicKey));

    public ScepSender Sender { get; init; } = new("", ByGet: false);

    /// <summary>The signed content, which is the encoded <see cref="Envelope"/>.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>The number of certificates in the message.</summary>
    public int CertificateCount { get; init; }

    public string DigestOid => Signer.DigestAlgorithm.Value ?? "";

    public string? CipherOid => Envelope?.ContentEncryptionAlgorithm.Oid.Value;

    /// <summary>The certificate that signed the message. Always present after <see cref="RequestChecks"/>.</summary>
    public X509Certificate2 SignerCertificate =>
        Certificate
            ?? throw new RequestRefusedException(
                FailInfo.BadMessageCheck, "The signer's certificate is not in the message, or it cannot be read.");

    /// <summary>The signer's public key (SubjectPublicKeyInfo).</summary>
    public byte[] SignerKey => field ??= SignerCertificate.PublicKey.ExportSubjectPublicKeyInfo();

    /// <summary>
    /// Gets the signer's RSA key; null if it is another key or not accepted. It is opened once, because opening takes
    /// the platform half as long as a signature, and several times as long as checking one.
    /// </summary>
    public RSA? SignerRsa => signerRsa.Value;

    public byte[] SignerKeyHash => field ??= SHA256.HashData(SignerKey);

    public bool IsRenewal => Attributes.MessageType == MessageType.RenewalReq;

    public byte[] SignerCertificateHash => SHA256.HashData(SignerCertificate.RawData);

    public void Dispose()
    {
        if (signerRsa.IsValueCreated) signerRsa.Value?.Dispose();
    }
}
