using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Decrypts the envelope of a request (RFC 8894, 3.2.2). Wrong padding of the content takes as long as right padding;
/// for that of the content's key, see <see cref="OpenedEnvelope.DoOtherwise"/>.
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
    public static OpenedEnvelope Open(ScepRequest request, Identity recipient)
    {
        var substitute = RandomNumberGenerator.GetBytes(SubstituteBytes);
        using var key = recipient.OpenRsa();
        var (content, hasRightKey) = key is null
            ? (KeyAgreementReader.Open(request.Content, recipient), null)
            : Transport(request, recipient, key);
        return new(content ?? substitute, hasRightKey);
    }

    private static (byte[]? Content, bool? HasRightKey) Transport(ScepRequest request, Identity recipient, RSA key)
    {
        var infos = request.Envelope!.RecipientInfos.OfType<KeyTransRecipientInfo>().ToList();
        var addressed = infos.Find(info => info.RecipientIdentifier.MatchesCertificate(recipient.Certificate));
        // Another recipient's key is tried all the same, to take as long.
        if ((addressed ?? infos.FirstOrDefault()) is not { } tried) return (null, null);
        var (content, hasRightKey) = Transport(request.Content, tried, key);
        return (addressed is null ? null : content, hasRightKey);
    }

    private static (byte[]? Content, bool? HasRightKey) Transport(
        ReadOnlyMemory<byte> envelope, KeyTransRecipientInfo recipient, RSA key)
    {
        bool? hasRightKey = null;
        try
        {
            var read = EncryptedEnvelope.Read(envelope);
            (var contentKey, hasRightKey) = ContentKeyReader.Decrypt(
                recipient, key, Algorithms.KeyBytes(read.CipherOid));
            return (
                ContentCipher.Decrypt(read.CipherOid, contentKey, read.InitializationVector, read.EncryptedContent),
                hasRightKey);
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            return (null, hasRightKey); // For example, the cipher's parameters are malformed.
        }
    }
}
