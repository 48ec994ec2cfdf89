using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>Determines what is weak in a certificate, by the rules of <see cref="AlgorithmStrength"/>.</summary>
public static class CertificateStrength
{
    /// <summary>The length of an RSA key; null for another key, or one that is not used.</summary>
    public static int? KeyBits(X509Certificate2 certificate) => PublicKeys.RsaOf(certificate)?.KeySize;

    public static bool HasWeakKey(X509Certificate2 certificate) =>
        PublicKeys.RsaOf(certificate) is { } key && AlgorithmStrength.IsWeakRsaKey(key.KeySize);

    /// <summary>The public exponent of an RSA key that is weak by it; null for every other key.</summary>
    public static BigInteger? WeakExponent(X509Certificate2 certificate) =>
        PublicKeys.RsaOf(certificate) is not null
            && PublicKeys.StructureOf(certificate.PublicKey).PublicExponent.ToByteArrayUnsigned() is var exponent
            && AlgorithmStrength.IsWeakExponent(exponent)
            ? new BigInteger(exponent, isUnsigned: true, isBigEndian: true)
            : null;

    /// <summary>
    /// Returns whether the signature uses a weak hash. A self-signed certificate is exempt: it is trusted directly, and
    /// nothing relies on its signature.
    /// </summary>
    public static bool HasWeakSignature(X509Certificate2 certificate) =>
        AlgorithmStrength.IsWeakSignature(SignatureName(certificate)) && !CertificateChain.IsSelfSigned(certificate);

    /// <summary>Returns algorithm and size of the key, such as "RSA 2048" or "EC P-256".</summary>
    public static string KeyText(X509Certificate2 certificate) => KeyText(certificate.PublicKey);

    /// <inheritdoc cref="KeyText(X509Certificate2)"/>
    public static string KeyText(PublicKey key)
    {
        if (PublicKeys.RsaOf(key) is { } rsa) return $"RSA {rsa.KeySize}";
        using var elliptic = PublicKeys.AgreementOf(key);
        return elliptic is null ? KeyName(key) : $"EC {CurveName(elliptic)}";
    }

    /// <summary>Returns the platform's name for the key's algorithm, otherwise its object identifier.</summary>
    private static string KeyName(PublicKey key) =>
        key.Oid is { FriendlyName: { Length: > 0 } name } ? name : key.Oid.Value ?? "";

    /// <summary>The name that NIST gave a curve, otherwise the platform's, otherwise its size.</summary>
    private static string CurveName(ECDiffieHellman key)
    {
        var curve = key.ExportParameters(includePrivateParameters: false).Curve;
        return curve.Oid?.FriendlyName switch
        {
            "nistP256" or "ECDSA_P256" => "P-256",
            "nistP384" or "ECDSA_P384" => "P-384",
            "nistP521" or "ECDSA_P521" => "P-521",
            { Length: > 0 } name => name,
            _ => $"{key.KeySize}",
        };
    }

    /// <summary>Returns the platform's name for the signature algorithm, otherwise its object identifier.</summary>
    public static string SignatureName(X509Certificate2 certificate) =>
        certificate.SignatureAlgorithm.FriendlyName ?? certificate.SignatureAlgorithm.Value ?? "";
}
