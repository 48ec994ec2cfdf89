using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// The opened RSA key of a certificate, kept as long as the certificate: opening costs the platform more than a
/// signature check does.
/// </summary>
internal static class PublicKeys
{
    private const string RsaEncryption = "1.2.840.113549.1.1.1";
    private const int MaxContentKeyBytes = 32;
    private static readonly ConditionalWeakTable<X509Certificate2, RSA> Opened = [];

    /// <summary>Null where the key is no RSA key, or none that can be opened.</summary>
    public static RSA? RsaOf(X509Certificate2 certificate)
    {
        try
        {
            return certificate.PublicKey.Oid.Value == RsaEncryption
                ? Opened.GetValue(certificate, static key => key.GetRSAPublicKey()!)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a content key can be encrypted to a certificate: tried out, since a key may be well-formed and still be
    /// no key.
    /// </summary>
    public static bool CanEncrypt(X509Certificate2 certificate)
    {
        try
        {
            return RsaOf(certificate)?.Encrypt(new byte[MaxContentKeyBytes], RSAEncryptionPadding.Pkcs1).Length > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
