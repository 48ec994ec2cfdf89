using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;

namespace RemoteUi.Web.Components.Certificates;

/// <summary>Represents a certificate as shown on the pages.</summary>
/// <param name="Names">The entries of the subjectAltName: DNS names and IP addresses.</param>
/// <param name="Key">The algorithm and length, such as "RSA 2048".</param>
public sealed record CertificateFacts(
    string Subject, string Issuer, string SerialNumber, DateTimeOffset NotBefore, DateTimeOffset NotAfter,
    string Sha256, string Sha1, IReadOnlyList<string> Names, string Key, bool KeyIsWeak, string Signature,
    bool SignatureIsWeak, IReadOnlyList<string> Usages)
{
    public static CertificateFacts Of(X509Certificate2 certificate) =>
        new(
            certificate.Subject,
            certificate.Issuer,
            certificate.SerialNumber,
            certificate.NotBefore,
            certificate.NotAfter,
            certificate.GetCertHashString(HashAlgorithmName.SHA256),
            certificate.GetCertHashString(HashAlgorithmName.SHA1),
            NamesOf(certificate),
            KeyOf(certificate),
            CertificateStrength.HasWeakKey(certificate),
            CertificateStrength.SignatureName(certificate),
            CertificateStrength.HasWeakSignature(certificate),
            UsagesOf(certificate));

    /// <summary>
    /// Returns the validity at a time. A certificate ends soon if less than 30 days and less than half of its validity
    /// period remain.
    /// </summary>
    public Validity ValidityAt(DateTimeOffset now) =>
        now < NotBefore ? Validity.NotYet
        : now > NotAfter ? Validity.Expired
        : NotAfter - now < TimeSpan.FromDays(30) && NotAfter - now < (NotAfter - NotBefore) / 2 ? Validity.EndsSoon
        : Validity.Valid;

    private static string KeyOf(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        return rsa is null ? CertificateStrength.KeyName(certificate) : $"RSA {rsa.KeySize}";
    }

    private static IReadOnlyList<string> NamesOf(X509Certificate2 certificate)
    {
        var extension = certificate.Extensions.FirstOrDefault(candidate => candidate.Oid?.Value == "2.5.29.17");
        if (extension is null) return [];
        try
        {
            var names = new X509SubjectAlternativeNameExtension(extension.RawData);
            return [
                .. names.EnumerateDnsNames(), .. names.EnumerateIPAddresses().Select(address => address.ToString()),
            ];
        }
        catch (CryptographicException)
        {
            return []; // A malformed extension is shown as absent; users can download and examine the certificate.
        }
    }

    /// <summary>Returns the name of a key usage in RFC 5280, 4.2.1.3.</summary>
    private static string NameOf(X509KeyUsageFlags flag) =>
        flag == X509KeyUsageFlags.CrlSign ? "cRLSign" : char.ToLowerInvariant($"{flag}"[0]) + $"{flag}"[1..];

    private static IReadOnlyList<string> UsagesOf(X509Certificate2 certificate) =>
    [
        .. certificate.Extensions
            .OfType<X509KeyUsageExtension>()
            .SelectMany(usage =>
                Enum.GetValues<X509KeyUsageFlags>().Where(flag =>
                    flag != X509KeyUsageFlags.None && usage.KeyUsages.HasFlag(flag)))
            .Select(NameOf),
        .. certificate.Extensions
            .OfType<X509EnhancedKeyUsageExtension>()
            .SelectMany(usage => usage.EnhancedKeyUsages.Cast<Oid>())
            .Select(oid => oid.FriendlyName ?? oid.Value ?? ""),
    ];
}

/// <summary>Specifies whether a certificate is valid by its dates.</summary>
public enum Validity
{
    Valid,
    EndsSoon,
    NotYet,
    Expired,
}
