using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// Decrypts the key of an envelope's content and never fails: it returns a random key if the padding or the length is
/// wrong, so that a stranger cannot tell these from a right one (RFC 3218, 2.3.2). The content then does not decrypt.
/// </summary>
internal static class ContentKeyReader
{
    /// <param name="key">The private key of the recipient.</param>
    /// <param name="bytes">The length of the key that the content's cipher needs.</param>
    /// <returns>The key, and whether decrypting it threw no exception; see <see cref="OpenedEnvelope"/>.</returns>
    public static (byte[] Key, bool IsRight) Decrypt(KeyTransRecipientInfo recipient, RSA key, int bytes)
    {
        var substitute = RandomNumberGenerator.GetBytes(bytes);
        // Everybody can read which padding the message names.
        if (PaddingOf(recipient.KeyEncryptionAlgorithm) is not { } padding) return (substitute, true);
        try
        {
            var decrypted = key.Decrypt(recipient.EncryptedKey, padding);
            return (decrypted.Length == bytes ? decrypted : substitute, true);
        }
        catch (CryptographicException)
        {
            return (substitute, false);
        }
    }

    private static RSAEncryptionPadding? PaddingOf(AlgorithmIdentifier algorithm) => algorithm.Oid.Value switch
    {
        Oids.Rsa => RSAEncryptionPadding.Pkcs1,
        Oids.RsaOaep => OaepParameters.Read(algorithm.Parameters),
        _ => null,
    };
}
