using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>
/// A short key that protects nothing. What a decryption does not cost because it fails or succeeds, one with this key
/// costs instead: the result and the exception of the platform, not the arithmetic, which is the same for both. Thus
/// equal work takes one operation with the CA's long key and not four.
/// </summary>
internal static class StandInKey
{
    private const int Bits = 1024;

    /// <summary>Gets a certificate with the key.</summary>
    public static X509Certificate2 Certificate { get; } = Make();

    public static RSA Open() => Certificate.GetRSAPrivateKey()!;

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(Bits);
        return new CertificateRequest("CN=Stand-in", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));
    }
}
