using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>Reads what a certificate says its key is for.</summary>
internal static class CertificateUsage
{
    /// <summary>The key usage; null if the certificate states none, so that everything is allowed.</summary>
    public static X509KeyUsageFlags? Of(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages;

    /// <summary>
    /// Whether the key usage allows to encrypt to the key: keyEncipherment, of an elliptic curve key keyAgreement (RFC
    /// 5753, 8). Null if the certificate states no key usage.
    /// </summary>
    public static bool? MayBeEncryptedTo(X509Certificate2 certificate) => Of(certificate)?.HasFlag(
        PublicKeys.Agrees(certificate) ? X509KeyUsageFlags.KeyAgreement : X509KeyUsageFlags.KeyEncipherment);
}
