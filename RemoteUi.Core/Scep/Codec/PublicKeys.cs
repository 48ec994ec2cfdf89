using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Caches the RSA object of a certificate for as long as the certificate exists, because creating it costs the platform
/// more than verifying a signature.
/// </summary>
internal static class PublicKeys
{
    private const string RsaEncryption = "1.2.840.113549.1.1.1";
    private const int MaxContentKeyBytes = 32;
    private static readonly ConditionalWeakTable<X509Certificate2, RSA> Opened = [];

    /// <summary>Returns the RSA key of a certificate; null if the key is not RSA or cannot be loaded.</summary>
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
    /// Returns whether a content key can be encrypted to a certificate. Encrypts one to find out, because a key may be
    /// well-formed but unusable.
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
