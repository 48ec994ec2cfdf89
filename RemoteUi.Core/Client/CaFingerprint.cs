using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>
/// Applies the fingerprint that pins a CA in the settings: all certificates of the GetCACert reply except the pinned
/// one and those issued under it are ignored, as if they had not been received.
/// </summary>
internal static class CaFingerprint
{
    /// <summary>
    /// Returns the pinned certificate and those that chain to it. Throws, with the expected and the received
    /// thumbprints, if none matches.
    /// </summary>
    public static IReadOnlyList<X509Certificate2> Trusted(
        IReadOnlyList<X509Certificate2> certificates, string fingerprint)
    {
        var pinned = certificates.FirstOrDefault(certificate => Matches(certificate, fingerprint))
            ?? throw new ScepFormatException(
                Cause.CaFingerprintDiffers,
                $"Expected {fingerprint.ToUpperInvariant()}; received "
                    + $"{string.Join("; ", certificates.Take(4).Select(Thumbprint.Describe))}");

        return CertificateChain.Under([pinned], certificates);
    }

    private static bool Matches(X509Certificate2 certificate, string fingerprint) =>
        string.Equals(fingerprint, Thumbprint.Of(certificate), StringComparison.OrdinalIgnoreCase)
        || string.Equals(
            fingerprint, certificate.GetCertHashString(HashAlgorithmName.SHA1), StringComparison.OrdinalIgnoreCase);
}
