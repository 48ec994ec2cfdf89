using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Caching.Memory;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// The opened key of a certificate; an RSA key is kept as long as the certificate, and the latest ones for other copies
/// of it: opening takes the platform six times as long as a signature check. Several threads use one at the same time.
/// A key that is cheap to send and costly to use is not opened.
/// </summary>
internal static class PublicKeys
{
    /// <summary>The maximum length of a modulus, in bits.</summary>
    public const int MaxRsaBits = 8192;

    /// <summary>The maximum length of a public exponent, in bits.</summary>
    public const int MaxExponentBits = 32;

    private const string RsaEncryption = "1.2.840.113549.1.1.1";
    private const string RsassaPss = "1.2.840.113549.1.1.10";
    private const string EllipticCurve = "1.2.840.10045.2.1";

    /// <summary>A smaller curve is not agreed with (NIST SP 800-57, table 2, asks for 224 bits).</summary>
    private const int MinCurveBits = 256;

    private const int MaxContentKeyBytes = 32;
    private const int MaxLatest = 256;

    private static readonly ConditionalWeakTable<PublicKey, RSA> Opened = [];
    private static readonly MemoryCache Latest = new(new MemoryCacheOptions { SizeLimit = MaxLatest });

    /// <inheritdoc cref="RsaOf(PublicKey)"/>
    public static RSA? RsaOf(X509Certificate2 certificate) => RsaOf(certificate.PublicKey);

    /// <summary>Null if the key is no RSA key, or none that can be opened.</summary>
    public static RSA? RsaOf(PublicKey key) => key.Oid.Value == RsaEncryption ? Open(key) : null;

    /// <summary>The key for PSS signatures: an RSA key, or one that is for PSS alone (RFC 4055, 1.2).</summary>
    public static RSA? PssVerifierOf(PublicKey key) => key.Oid.Value is RsaEncryption or RsassaPss ? Open(key) : null;

    /// <summary>
    /// The key for agreeing on another one (RFC 5753), whatever the key usage says; the caller disposes of it. Null if
    /// the key is none on a curve of at least 256 bits that the platform knows.
    /// </summary>
    public static ECDiffieHellman? AgreementOf(PublicKey key)
    {
        if (key.Oid.Value != EllipticCurve) return null;
        try
        {
            var opened = key.GetECDiffieHellmanPublicKey();
            if (opened?.KeySize >= MinCurveBits) return opened;
            opened?.Dispose();
            return null;
        }
        catch (CryptographicException)
        {
            return null; // no point on the curve, or no curve that is known here
        }
    }

    /// <summary>Whether what is encrypted to a certificate is encrypted by key agreement.</summary>
    public static bool Agrees(X509Certificate2 certificate) => certificate.PublicKey.Oid.Value == EllipticCurve;

    /// <summary>
    /// Whether a content key can be encrypted to a certificate: tried out, since a key may be well-formed and still be
    /// no key.
    /// </summary>
    public static bool CanEncrypt(X509Certificate2 certificate)
    {
        if (Agrees(certificate))
        {
            using var elliptic = AgreementOf(certificate.PublicKey);
            return elliptic is not null;
        }

        try
        {
            return RsaOf(certificate)?.Encrypt(new byte[MaxContentKeyBytes], RSAEncryptionPadding.Pkcs1).Length > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static RSA? Open(PublicKey key)
    {
        try
        {
            if (Opened.TryGetValue(key, out var known)) return known;
            return IsAffordable(key) ? Opened.GetValue(key, Import) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Modulus and public exponent of an RSA key.</summary>
    public static RsaPublicKeyStructure StructureOf(PublicKey key) =>
        RsaPublicKeyStructure.GetInstance(Asn1Object.FromByteArray(key.EncodedKeyValue.RawData));

    private static RSA Import(PublicKey key)
    {
        var encoded = key.EncodedKeyValue.RawData;
        var name = Convert.ToBase64String(encoded);
        if (Latest.TryGetValue(name, out RSA? known)) return known!;
        var rsa = RSA.Create();
        rsa.ImportRSAPublicKey(encoded, out _);
        return Latest.Set(name, rsa, new MemoryCacheEntryOptions { Size = 1 });
    }

    private static bool IsAffordable(PublicKey publicKey)
    {
        try
        {
            return Reading.Of("The key", () =>
            {
                var key = StructureOf(publicKey);
                return key.Modulus.BitLength <= MaxRsaBits && key.PublicExponent.BitLength <= MaxExponentBits;
            });
        }
        catch (ScepFormatException)
        {
            return false;
        }
    }
}
