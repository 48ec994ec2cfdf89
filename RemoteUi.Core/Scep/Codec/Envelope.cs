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

    /// <summary>Gets whether one of the first recipients is whoever knows the password (RFC 8894, 3.1).</summary>
    public bool IsForPassword => Reading.Of("A recipient", () => First().OfType<PasswordRecipientInfo>().Any());

    /// <summary>
    /// Returns the certificates that the first recipients name: to whose key the content key is transported, or with
    /// whose key it is agreed.
    /// </summary>
    public IReadOnlyList<CertificateIdentifier> NamedRecipients() =>
        Reading.Of("A recipient", () => First().SelectMany(RecipientNames.Certificates).ToList());

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
    /// <param name="keys">The keys that the envelope may be encrypted to, most likely first: each an
    /// <see cref="RSA"/>, or an <see cref="ECDiffieHellman"/>.</param>
    /// <param name="password">The password that it may be encrypted with.</param>
    public T Open<T>(IReadOnlyList<AsymmetricAlgorithm> keys, Func<byte[], T> read, Secret? password = null)
    {
        try
        {
            return read(Open(keys, password));
        }
        catch (ScepFormatException refusal) when (
            refusal.Cause is Cause.Malformed or Cause.HtmlAnswer or Cause.EmptyAnswer or Cause.NotSigned)
        {
            throw Unreadable();
        }
    }

    private byte[] Open(IReadOnlyList<AsymmetricAlgorithm> keys, Secret? password)
    {
        try
        {
            var cipher = Cipher ?? throw Unreadable();
            var encrypted = data.EncryptedContentInfo.EncryptedContent.GetOctets();
            foreach (var decrypt in First().SelectMany(recipient => Attempts(recipient, keys, password)))
                if (TryOpen(decrypt, cipher, encrypted) is { } opened) return opened;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The same error as for a wrong key; see above.
        }

        throw Unreadable();
    }

    private IEnumerable<Asn1Encodable> First() =>
        data.RecipientInfos.Take(MaxRecipients).Select(RecipientInfo.GetInstance).Select(any => any.Info);

    /// <summary>The ways to decrypt the content key of a recipient.</summary>
    private static IEnumerable<Func<byte[]>> Attempts(
        Asn1Encodable recipient, IReadOnlyList<AsymmetricAlgorithm> keys, Secret? password) => recipient switch
        {
            KeyTransRecipientInfo transported =>
                keys.OfType<RSA>().Select(key => (Func<byte[]>)(() =>
                    key.Decrypt(transported.EncryptedKey.GetOctets(), PaddingOf(transported)))),
            KeyAgreeRecipientInfo agreed =>
                from encrypted in RecipientNames.KeysOf(agreed)
                from key in keys.OfType<ECDiffieHellman>()
                select (Func<byte[]>)(() => KeyAgreement.Unwrap(agreed, encrypted.EncryptedKey.GetOctets(), key)),
            PasswordRecipientInfo locked when password is not null =>
                [() => PasswordRecipient.Unwrap(locked, password)],
            _ => [],
        };

    private static byte[]? TryOpen(Func<byte[]> decryptKey, ReplyCipher cipher, byte[] encrypted)
    {
        try
        {
            return cipher.Decrypt(decryptKey(), encrypted);
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
