using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Machine;

/// <summary>
/// Determines whether a certificate can serve TLS, as the web server and OpenSSL decide: an extended key usage, if
/// there is one, must contain serverAuth, and the signatures below the root must use SHA-256 or better. What these
/// rules do not cover, a trial connection at the start finds.
/// </summary>
public static class TlsSuitability
{
    private const string ExtendedKeyUsage = "2.5.29.37";
    private const string KeyUsage = "2.5.29.15";
    private const string ServerAuth = "1.3.6.1.5.5.7.3.1";

    /// <summary>MD2, MD5, and SHA-1 with RSA (two identifiers each for SHA-1), and SHA-1 with ECDSA and DSA.</summary>
    private static readonly HashSet<string> RefusedSignatures =
    [
        "1.2.840.113549.1.1.2", "1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5", "1.3.14.3.2.29", "1.2.840.10045.4.1",
        "1.2.840.10040.4.3",
    ];

    /// <summary>Returns why a key of the machine cannot serve TLS, or null if it can.</summary>
    public static TlsObstacle? Find(MachineKey key) =>
        HasItsKey(key) ? Find(key.Certificate, key.Chain) : TlsObstacle.KeyDiffers;

    /// <summary>Returns why a certificate cannot serve TLS, or null if it can.</summary>
    /// <param name="chain">The CA certificates above it.</param>
    public static TlsObstacle? Find(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> chain)
    {
        try
        {
            return LacksServerAuth(certificate) ? TlsObstacle.ServerAuthMissing
                : LacksDigitalSignature(certificate) ? TlsObstacle.DigitalSignatureMissing
                : chain.Prepend(certificate).Any(IsSignedWeakly) ? TlsObstacle.SignatureWeak
                : null;
        }
        catch (CryptographicException)
        {
            // The platform decodes an extension only when it is used.
            return TlsObstacle.UsageUnreadable;
        }
    }

    private static bool LacksServerAuth(X509Certificate2 certificate)
    {
        var usages = Extensions(certificate, ExtendedKeyUsage)
            .Select(extension => new X509EnhancedKeyUsageExtension(extension, extension.Critical).EnhancedKeyUsages)
            .ToList();
        return usages.Count > 0
            && !usages.SelectMany(list => list.Cast<Oid>()).Any(usage => usage.Value == ServerAuth);
    }

    private static bool LacksDigitalSignature(X509Certificate2 certificate) =>
        Extensions(certificate, KeyUsage).Any(extension =>
            !new X509KeyUsageExtension(extension, extension.Critical).KeyUsages.HasFlag(
                X509KeyUsageFlags.DigitalSignature));

    /// <summary>A self-signed certificate is exempt: nobody relies on its signature.</summary>
    private static bool IsSignedWeakly(X509Certificate2 certificate) =>
        RefusedSignatures.Contains(certificate.SignatureAlgorithm.Value ?? "")
            && !certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static bool HasItsKey(MachineKey key) =>
        key.Certificate.PublicKey.ExportSubjectPublicKeyInfo()
            .AsSpan()
            .SequenceEqual(key.PrivateKey.ExportPublicKey());

    private static IEnumerable<X509Extension> Extensions(X509Certificate2 certificate, string oid) =>
        certificate.Extensions.Where(extension => extension.Oid?.Value == oid);
}
