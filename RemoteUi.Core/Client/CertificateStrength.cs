using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>What is weak in a certificate, by <see cref="AlgorithmStrength"/>.</summary>
public static class CertificateStrength
{
    /// <summary>The length of an RSA key; null for another key, or one that is not used.</summary>
    public static int? KeyBits(X509Certificate2 certificate) => PublicKeys.RsaOf(certificate)?.KeySize;

    public static bool HasWeakKey(X509Certificate2 certificate) =>
        PublicKeys.RsaOf(certificate) is { } key && AlgorithmStrength.IsWeakRsaKey(key.KeySize);

    /// <summary>
    /// Whether the signature is made with a weak hash. On a self-signed certificate it does not count: whoever trusts
    /// one does so for its own sake, and nobody relies on its signature.
    /// </summary>
    public static bool HasWeakSignature(X509Certificate2 certificate) =>
        AlgorithmStrength.IsWeakSignature(SignatureName(certificate)) && !CertificateChain.IsSelfSigned(certificate);

    /// <summary>The platform's name of the signature algorithm, else its object identifier.</summary>
    public static string SignatureName(X509Certificate2 certificate) =>
        certificate.SignatureAlgorithm.FriendlyName ?? certificate.SignatureAlgorithm.Value ?? "";
}
