using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Encrypts a reply to the key that signed the request: by key transport to an RSA key; to an EC key, which cannot
/// decrypt, with the challenge password if the request has one (RFC 8894, 3.1), otherwise by key agreement.
/// </summary>
internal static class ReplyEnvelope
{
    /// <param name="password">The challenge password of the request; null if there is none.</param>
    public static byte[] Encrypt(
        byte[] content, X509Certificate2 recipient, string cipherOid, ChallengePassword? password)
    {
        if (recipient.PublicKey.Oid.Value != Oids.EcPublicKey) return Transport(content, recipient, cipherOid);
        var key = ContentCipher.NewKey(cipherOid);
        var initializationVector = RandomNumberGenerator.GetBytes(Algorithms.BlockBytes(cipherOid));
        var encrypted = ContentCipher.Encrypt(cipherOid, key, initializationVector, content);
        var (info, version) = password is null
            ? (KeyAgreementWriter.Write(key, recipient, cipherOid), EnvelopedDataWriter.VersionOfKeyAgreement)
            : (PasswordRecipientWriter.Write(key, password), EnvelopedDataWriter.VersionOfPassword);
        return EnvelopedDataWriter.Write(version, info, cipherOid, initializationVector, encrypted);
    }

    private static byte[] Transport(byte[] content, X509Certificate2 recipient, string cipherOid)
    {
        var envelope = new EnvelopedCms(new ContentInfo(content), new AlgorithmIdentifier(new Oid(cipherOid)));
        envelope.Encrypt(new CmsRecipient(SubjectIdentifierType.IssuerAndSerialNumber, recipient));
        return envelope.Encode();
    }
}
