using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Decrypts the envelope of a request (RFC 8894, 3.2.2).</summary>
internal static class EnvelopeReader
{
    private const int SubstituteBytes = 64;

    /// <summary>
    /// Returns the messageData, or random bytes if it cannot be decrypted: the caller then reads them as any other
    /// content and refuses them in the same way, so that the reply does not reveal how the decryption failed.
    /// </summary>
    public static byte[] Open(EnvelopedCms envelope, Identity recipient)
    {
        try
        {
            if (Decrypt(envelope, recipient)) return envelope.ContentInfo.Content;
        }
        catch (CryptographicException)
        {
            // The content's padding is wrong, or an algorithm's parameters are.
        }

        return RandomNumberGenerator.GetBytes(SubstituteBytes);
    }

    /// <summary>
    /// Returns whether the envelope is addressed to the recipient. Another recipient's key is tried all the same, to
    /// take as long.
    /// </summary>
    private static bool Decrypt(EnvelopedCms envelope, Identity recipient)
    {
        var infos = envelope.RecipientInfos.OfType<KeyTransRecipientInfo>().ToList();
        var own = infos.Find(info => info.RecipientIdentifier.MatchesCertificate(recipient.Certificate));
        if ((own ?? infos.FirstOrDefault()) is not { } tried) return false;
        var cipher = envelope.ContentEncryptionAlgorithm.Oid.Value;
        using var key = new SubstitutingRsa(recipient.OpenKey(), Algorithms.KeyBytes(cipher));
        envelope.Decrypt(tried, key);
        return own is not null;
    }
}
