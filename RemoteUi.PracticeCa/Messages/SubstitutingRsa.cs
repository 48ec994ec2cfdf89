using System.Security.Cryptography;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// A private key that decrypts the key of an envelope and never fails: it returns a random key if the padding or the
/// length is wrong, so that a stranger cannot tell these from a right one (the attack of Bleichenbacher; RFC 3218,
/// 2.3.2). The content then does not decrypt. Nor does it take another time: each call decrypts once with success and
/// once without, one of them with a stand-in, because the platform reports wrong padding by an exception, which costs
/// more than a result.
/// </summary>
internal sealed class SubstitutingRsa : RSA
{
    private readonly RSA key;
    private readonly RSA standIn;
    private readonly int contentKeyBytes;

    /// <param name="key">The private key, which is disposed of with this object.</param>
    /// <param name="standIn">See <see cref="StandInKey"/>; disposed of with this object.</param>
    /// <param name="contentKeyBytes">The length of the key that the content's cipher needs.</param>
    public SubstitutingRsa(RSA key, RSA standIn, int contentKeyBytes)
    {
        this.key = key;
        this.standIn = standIn;
        this.contentKeyBytes = contentKeyBytes;
        LegalKeySizesValue = key.LegalKeySizes;
        KeySizeValue = key.KeySize;
    }

    public override byte[] Decrypt(byte[] data, RSAEncryptionPadding padding)
    {
        var substitute = RandomNumberGenerator.GetBytes(contentKeyBytes);
        var readable = standIn.Encrypt(substitute, padding);
        var unreadable = Unreadable();
        var decrypted = Try(key, data, padding);
        _ = Try(standIn, decrypted is null ? readable : unreadable, padding);
        return decrypted?.Length == contentKeyBytes ? decrypted : substitute;
    }

    public override RSAParameters ExportParameters(bool includePrivateParameters) =>
        key.ExportParameters(includePrivateParameters);

    public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            key.Dispose();
            standIn.Dispose();
        }

        base.Dispose(disposing);
    }

    private static byte[]? Try(RSA key, byte[] data, RSAEncryptionPadding padding)
    {
        try
        {
            return key.Decrypt(data, padding);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Returns a number below the modulus; that it decrypts to right padding is one in 65,536.</summary>
    private byte[] Unreadable()
    {
        var number = RandomNumberGenerator.GetBytes(standIn.KeySize / 8);
        number[0] = 0;
        return number;
    }
}
