using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep;

/// <summary>Identifies certificates in evidence by their SHA-256 thumbprint (upper-case hexadecimal).</summary>
internal static class Thumbprint
{
    private const int MaxNameLength = 80;

    public static string Of(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    public static string Describe(X509Certificate2 certificate)
    {
        var name = certificate.Subject.Length <= MaxNameLength
            ? certificate.Subject
            : certificate.Subject[..MaxNameLength] + "…";
        return $"{name} (SHA-256 {Of(certificate)})";
    }
}
