using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// The opened RSA key of a certificate, kept as long as the certificate: opening costs the platform more than a
/// signature check does. A key that is cheap to send and costly to use is not opened.
/// </summary>
internal static class PublicKeys
{
    /// <summary>The maximum length of a modulus, in bits.</summary>
    public const int MaxRsaBits = 8192;

    /// <summary>The maximum length of a public exponent, in bits.</summary>
    public const int MaxExponentBits = 32;

    private const string RsaEncryption = "1.2.840.113549.1.1.1";
    private const string RsassaPss = "1.2.840.113549.1.1.10";
    private const int MaxContentKeyBytes = 32;
    private static readonly ConditionalWeakTable<X509Certificate2, RSA> Opened = [];

    /// <summary>Null if the key is no RSA key, or none that can be opened.</summary>
    public static RSA? RsaOf(X509Certificate2 certificate) =>
        certificate.PublicKey.Oid.Value == RsaEncryption ? Open(certificate) : null;

    /// <summary>The key for PSS signatures: an RSA key, or one that is for PSS alone (RFC 4055, 1.2).</summary>
    public static RSA? PssVerifierOf(X509Certificate2 certificate) =>
        certificate.PublicKey.Oid.Value is RsaEncryption or RsassaPss ? Open(certificate) : null;

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

    private static RSA? Open(X509Certificate2 certificate)
    {
        try
        {
            if (Opened.TryGetValue(certificate, out var known)) return known;
            return IsAffordable(certificate) ? Opened.GetValue(certificate, Import) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Modulus and public exponent of an RSA key.</summary>
    public static RsaPublicKeyStructure StructureOf(X509Certificate2 certificate) =>
        RsaPublicKeyStructure.GetInstance(
            Asn1Object.FromByteArray(certificate.PublicKey.EncodedKeyValue.RawData));

    private static RSA Import(X509Certificate2 certificate)
    {
        var rsa = RSA.Create();
        rsa.ImportRSAPublicKey(certificate.PublicKey.EncodedKeyValue.RawData, out _);
        return rsa;
    }

    private static bool IsAffordable(X509Certificate2 certificate)
    {
        try
        {
            return Reading.Of("The key", () =>
            {
                var key = StructureOf(certificate);
                return key.Modulus.BitLength <= MaxRsaBits && key.PublicExponent.BitLength <= MaxExponentBits;
            });
        }
        catch (ScepFormatException)
        {
            return false;
        }
    }
}
