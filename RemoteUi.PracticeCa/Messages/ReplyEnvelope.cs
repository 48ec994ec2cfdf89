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
        byte[] content, ScepRequest request, string cipherOid, ChallengePassword? password)
    {
        var recipient = request.SignerCertificate;
        if (request.SignerRsa is { } rsa)
            return EnvelopedDataWriter.Encrypt(
                content, cipherOid, EnvelopedDataWriter.VersionOfKeyTransport,
                key => KeyTransportWriter.Write(key, recipient, rsa));
        return password is null
            ? EnvelopedDataWriter.Encrypt(
                content, cipherOid, EnvelopedDataWriter.VersionOfKeyAgreement,
                key => KeyAgreementWriter.Write(key, recipient, cipherOid))
            : EnvelopedDataWriter.Encrypt(
                content, cipherOid, EnvelopedDataWriter.VersionOfPassword,
                key => PasswordRecipientWriter.Write(key, password));
    }
}
