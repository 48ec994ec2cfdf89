using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>A SCEP message as it arrived: enough is known of it to answer, nothing of it is verified yet.</summary>
/// <param name="Hash">SHA-256 of the whole message.</param>
/// <param name="TransactionId">As received.</param>
/// <param name="Attributes">The other transaction attributes.</param>
/// <param name="Signer">The only signer.</param>
/// <param name="Envelope">The pkcsPKIEnvelope (RFC 8894, 3.2.2), or null where it cannot be read.</param>
internal sealed record ScepRequest(
    byte[] Hash, string TransactionId, SignedAttributes Attributes, SignerInfo Signer, EnvelopedCms? Envelope)
{
    public string DigestOid => Signer.DigestAlgorithm.Value ?? "";

    public string? CipherOid => Envelope?.ContentEncryptionAlgorithm.Oid.Value;

    /// <summary>The certificate that signed it. Present once <see cref="RequestChecks"/> has passed.</summary>
    public X509Certificate2 SignerCertificate =>
        Signer.Certificate
            ?? throw new RequestRefusedException(
                FailInfo.BadMessageCheck, "The signer's certificate is not in the message.");

    public byte[] SignerKeyHash => SHA256.HashData(SignerCertificate.PublicKey.ExportSubjectPublicKeyInfo());

    public bool IsRenewal => Attributes.MessageType == MessageType.RenewalReq;

    /// <summary>
    /// What tells a repetition from another request in a transaction of the same name: the key of a PKCSReq, the
    /// certificate of a RenewalReq.
    /// </summary>
    public byte[] SignerHash => IsRenewal ? SHA256.HashData(SignerCertificate.RawData) : SignerKeyHash;
}
