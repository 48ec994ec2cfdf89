using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Pkcs;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Represents a received pkcsPKIEnvelope (RFC 8894, 3.2.2). Every failure to decrypt it ends in the same error with the
/// same text, so that the error does not reveal which step failed.
/// </summary>
internal sealed class Envelope
{
    private const int MaxRecipients = 8;

    private readonly EnvelopedData data;

    private Envelope(EnvelopedData data)
    {
        this.data = data;
        Cipher = ReplyCipher.Of(data.EncryptedContentInfo.ContentEncryptionAlgorithm);
    }

    /// <summary>Gets the content encryption, for the report; null if it is not a supported one.</summary>
    public ReplyCipher? Cipher { get; }

    /// <summary>Gets whom it is encrypted to, for evidence; the same whatever the step that failed.</summary>
    public string Recipients => RecipientNames.Of(data);

    /// <summary>Gets the object identifier of the content encryption.</summary>
    public string CipherOid => data.EncryptedContentInfo.ContentEncryptionAlgorithm.Algorithm.Id;

    /// <summary>Gets how many recipients there are.</summary>
    public int RecipientCount => data.RecipientInfos.Count;

    /// <summary>
    /// Returns how the first recipients are named; those whose key is not transported by RSA are left out.
    /// </summary>
    public IReadOnlyList<CertificateIdentifier> NamedRecipients() => Reading.Of("A recipient", () =>
        data.RecipientInfos
            .Take(MaxRecipients)
            .Select(any => RecipientInfo.GetInstance(any).Info)
            .OfType<KeyTransRecipientInfo>()
            .Select(recipient => CertificateIdentifier.Of(recipient.RecipientIdentifier.ID))
            .ToList());

    public static Envelope Read(byte[] content)
    {
        try
        {
            var element = BerElement.First(content);
            var info = Org.BouncyCastle.Asn1.Cms.ContentInfo.GetInstance(
                Asn1Object.FromByteArray(element.Encoded.ToArray()));
            if (info.ContentType.Equals(CmsObjectIdentifiers.EnvelopedData))
                return new Envelope(EnvelopedData.GetInstance(info.Content));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The same error as for a wrong key; see above.
        }

        throw Unreadable();
    }

    /// <summary>
    /// Decrypts the envelope and reads its content. Decryption with a wrong key may produce random bytes without an
    /// error, so content that cannot be parsed counts as not decrypted.
    /// </summary>
    /// <param name="keys">The keys that the envelope may be encrypted to, most likely first.</param>
    public T Open<T>(IReadOnlyList<RSA> keys, Func<byte[], T> read)
    {
        try
        {
            return read(Open(keys));
        }
        catch (ScepFormatException refusal) when (
            refusal.Cause is Cause.Malformed or Cause.HtmlAnswer or Cause.EmptyAnswer or Cause.NotSigned)
        {
            throw Unreadable();
        }
    }

    private byte[] Open(IReadOnlyList<RSA> keys)
    {
        try
        {
            var cipher = Cipher ?? throw Unreadable();
            var encrypted = data.EncryptedContentInfo.EncryptedContent.GetOctets();
            foreach (var recipient in data.RecipientInfos
                .Take(MaxRecipients)
                .Select(RecipientInfo.GetInstance)
                .Select(any => any.Info)
                .OfType<KeyTransRecipientInfo>())
                foreach (var key in keys)
                    if (TryOpen(recipient, key, cipher, encrypted) is { } opened) return opened;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The same error as for a wrong key; see above.
        }

        throw Unreadable();
    }

    private static byte[]? TryOpen(KeyTransRecipientInfo recipient, RSA key, ReplyCipher cipher, byte[] encrypted)
    {
        try
        {
            var contentKey = key.Decrypt(recipient.EncryptedKey.GetOctets(), PaddingOf(recipient));
            return cipher.Decrypt(contentKey, encrypted);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static RSAEncryptionPadding PaddingOf(KeyTransRecipientInfo recipient)
    {
        var algorithm = recipient.KeyEncryptionAlgorithm;
        if (!algorithm.Algorithm.Equals(PkcsObjectIdentifiers.IdRsaesOaep)) return RSAEncryptionPadding.Pkcs1;
        var parameters = RsaesOaepParameters.GetInstance(algorithm.Parameters ?? DerSequence.Empty);
        return RSAEncryptionPadding.CreateOaep(DigestNames.Required(parameters.HashAlgorithm));
    }

    private static ScepFormatException Unreadable() =>
        new(Cause.EnvelopeUnreadable, "The encrypted part of the reply cannot be decrypted with the request's key");
}
