using System.Security.Cryptography;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Encrypts and decrypts the content of envelopes, in CBC mode.</summary>
internal static class ContentCipher
{
    /// <summary>Returns a random key for a cipher.</summary>
    public static byte[] NewKey(string cipherOid) => RandomNumberGenerator.GetBytes(Algorithms.KeyBytes(cipherOid));

    public static byte[] Encrypt(string cipherOid, byte[] key, byte[] initializationVector, byte[] content)
    {
        using var cipher = Open(cipherOid, key);
        return cipher.EncryptCbc(content, initializationVector, PaddingMode.PKCS7);
    }

    /// <summary>
    /// Returns the content, or null if key, lengths, or padding are wrong. Wrong padding costs no exception, which
    /// would take longer than right padding.
    /// </summary>
    public static byte[]? Decrypt(string cipherOid, byte[] key, byte[] initializationVector, byte[] encrypted)
    {
        var block = Algorithms.BlockBytes(cipherOid);
        if (key.Length != Algorithms.KeyBytes(cipherOid) || initializationVector.Length != block
            || encrypted.Length == 0 || encrypted.Length % block != 0)
            return null;
        using var cipher = Open(cipherOid, key);
        return WithoutPadding(cipher.DecryptCbc(encrypted, initializationVector, PaddingMode.None), block);
    }

    private static SymmetricAlgorithm Open(string cipherOid, byte[] key)
    {
#pragma warning disable CA5350, CA5351 // Clients that predate AES use 3DES (RFC 8894, 3.5.2); step-ca writes DES.
        SymmetricAlgorithm cipher = cipherOid switch
        {
            Oids.Des => DES.Create(),
            Oids.TripleDes => TripleDES.Create(),
            _ => Aes.Create(),
        };
#pragma warning restore CA5350, CA5351
        cipher.Key = key;
        return cipher;
    }

    private static byte[]? WithoutPadding(byte[] padded, int block)
    {
        var count = padded[^1];
        var wrong = count == 0 || count > block ? 1 : 0;
        for (var back = 1; back <= block; back++) wrong |= back <= count ? padded[^back] ^ count : 0;
        return wrong == 0 ? padded[..^count] : null;
    }
}
