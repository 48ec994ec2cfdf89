using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Client;

/// <summary>Reads what a certificate says its key is for.</summary>
internal static class CertificateUsage
{
    /// <summary>The key usage; null if the certificate states none, so that everything is allowed.</summary>
    public static X509KeyUsageFlags? Of(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages;
}
