using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// A short key that protects nothing. What a decryption does not cost because it fails or succeeds, one with this key
/// costs instead: the result and the exception of the platform, not the arithmetic, which is the same for both.
/// </summary>
internal static class StandInKey
{
    /// <summary>The shortest of the platform.</summary>
    private const int Bits = 512;

    private const int ContentKeyBytes = 16;

    /// <summary>A certificate with the key, because that of a certificate is opened fast.</summary>
    private static readonly X509Certificate2 Certificate = Make();

    /// <summary>Decrypts once, with success or without.</summary>
    public static void Decrypt(bool succeeding)
    {
        using var key = Certificate.GetRSAPrivateKey()!;
        var readable = key.Encrypt(RandomNumberGenerator.GetBytes(ContentKeyBytes), RSAEncryptionPadding.Pkcs1);
        var unreadable = Unreadable(key);
        try
        {
            key.Decrypt(succeeding ? readable : unreadable, RSAEncryptionPadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            // It is meant to fail.
        }
    }

    /// <summary>Returns a number below the modulus; that it decrypts to right padding is one in 65,536.</summary>
    private static byte[] Unreadable(RSA key)
    {
        var number = RandomNumberGenerator.GetBytes(key.KeySize / 8);
        number[0] = 0;
        return number;
    }

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(Bits);
        return new CertificateRequest("CN=Stand-in", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));
    }
}
