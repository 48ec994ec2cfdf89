using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Decrypts the envelope of a request (RFC 8894, 3.2.2).</summary>
internal static class EnvelopeReader
{
    /// <summary>
    /// Returns the messageData. Every failure gives the same error, so that it does not reveal how the decryption
    /// failed.
    /// </summary>
    public static byte[] Open(EnvelopedCms envelope, Identity recipient)
    {
        try
        {
            using var key = recipient.OpenKey();
            foreach (var info in envelope.RecipientInfos)
            {
                if (info.Type != RecipientInfoType.KeyTransport
                    || !info.RecipientIdentifier.MatchesCertificate(recipient.Certificate))
                    continue;
                envelope.Decrypt(info, key);
                return envelope.ContentInfo.Content;
            }
        }
        catch (CryptographicException)
        {
            // Reported below, in the same way as a message encrypted to another recipient.
        }

        throw new RequestRefusedException(
            FailInfo.BadRequest,
            $"The envelope cannot be decrypted. Encrypt it to {recipient.Certificate.Subject}.");
    }
}
