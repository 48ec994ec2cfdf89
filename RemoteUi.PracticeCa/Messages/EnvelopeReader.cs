using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Decrypts the envelope of a request (RFC 8894, 3.2.2). Each call decrypts one envelope with success and one without,
/// in this or the other order, so that the time does not tell whether the padding of the content was right. The second
/// one is for the stand-in.
/// </summary>
internal static class EnvelopeReader
{
    private const int SubstituteBytes = 64;

    /// <summary>
    /// Returns the first of the identities that the envelope is addressed to; the first of all if it is none of them.
    /// </summary>
    public static Identity Addressee(EnvelopedCms envelope, IReadOnlyList<Identity> identities)
    {
        var infos = envelope.RecipientInfos.Cast<RecipientInfo>().ToList();
        return identities.FirstOrDefault(identity =>
            infos.Exists(info => info.RecipientIdentifier.MatchesCertificate(identity.Certificate)))
            ?? identities[0];
    }

    /// <summary>
    /// Returns the messageData, or random bytes if it cannot be decrypted: the caller then reads them as any other
    /// content and refuses them in the same way, so that the reply does not reveal how the decryption failed.
    /// </summary>
    public static byte[] Open(ScepRequest request, Identity recipient) =>
        (recipient.OpenRsa() is { } key
            ? Transport(request.Envelope!, recipient, key)
            : KeyAgreementReader.Open(request.Content, recipient))
        ?? RandomNumberGenerator.GetBytes(SubstituteBytes);

    /// <param name="own">The key of the recipient, which is disposed of.</param>
    private static byte[]? Transport(EnvelopedCms envelope, Identity recipient, RSA own)
    {
        using var standIn = StandInKey.Open();
        var counterparts = EnvelopeCounterparts.Of(envelope, standIn);
        var infos = envelope.RecipientInfos.OfType<KeyTransRecipientInfo>().ToList();
        var addressed = infos.Find(info => info.RecipientIdentifier.MatchesCertificate(recipient.Certificate));
        // Another recipient's key is tried all the same, to take as long.
        using var key = new SubstitutingRsa(
            own, StandInKey.Open(), Algorithms.KeyBytes(envelope.ContentEncryptionAlgorithm.Oid.Value));
        var isDecrypted = (addressed ?? infos.FirstOrDefault()) is { } tried && Try(envelope, tried, key);
        var counterpart = isDecrypted ? counterparts.Unreadable : counterparts.Readable;
        Try(counterpart, (KeyTransRecipientInfo)counterpart.RecipientInfos[0], standIn);
        return isDecrypted && addressed is not null ? envelope.ContentInfo.Content : null;
    }

    private static bool Try(EnvelopedCms envelope, KeyTransRecipientInfo info, RSA key)
    {
        try
        {
            envelope.Decrypt(info, key);
            return true;
        }
        catch (CryptographicException)
        {
            return false; // The content's padding is wrong, or an algorithm's parameters are.
        }
    }
}
