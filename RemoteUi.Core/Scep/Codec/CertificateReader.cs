using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Loads certificates. The platform decodes most parts of a certificate only when they are accessed, and throws then;
/// this class accesses every part that is used later, so that a damaged certificate is detected when it is read.
/// </summary>
internal static class CertificateReader
{
    /// <summary>
    /// Loads a certificate, or returns null if the platform cannot: an attribute certificate, or a damaged certificate
    /// among valid ones.
    /// </summary>
    public static X509Certificate2? Load(ReadOnlyMemory<byte> encoded)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadCertificate(encoded.Span);
            return IsReadable(certificate) ? certificate : null;
        }
        catch (Exception exception) when (
            exception is CryptographicException or ArgumentException or InvalidOperationException or OverflowException)
        {
            return null;
        }
    }

    private static bool IsReadable(X509Certificate2 certificate)
    {
        foreach (var extension in certificate.Extensions)
        {
            if (extension is X509BasicConstraintsExtension constraints) _ = constraints.CertificateAuthority;
            if (extension is X509KeyUsageExtension usage) _ = usage.KeyUsages;
            if (extension is X509EnhancedKeyUsageExtension purposes) _ = purposes.EnhancedKeyUsages;
            if (extension is X509SubjectKeyIdentifierExtension identifier) _ = identifier.SubjectKeyIdentifier;
        }

        return certificate.NotBefore > DateTime.MinValue.AddDays(1)
            && certificate.NotAfter > DateTime.MinValue.AddDays(1)
            && certificate is
            {
                SubjectName.Name: not null,
                IssuerName.Name: not null,
                SerialNumber: not null,
                SignatureAlgorithm: not null,
                PublicKey.EncodedKeyValue: not null,
            };
    }
}
