using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Reads the key usage that a certificate request asks for.</summary>
internal static class RequestedKeyUsage
{
    /// <summary>Returns the usages; none if it asks for none, or what it asks cannot be read.</summary>
    public static X509KeyUsageFlags Of(CertificateRequest request)
    {
        var asked = request.CertificateExtensions.FirstOrDefault(extension => extension.Oid?.Value == Oids.KeyUsage);
        if (asked is null) return X509KeyUsageFlags.None;
        try
        {
            return new X509KeyUsageExtension(asked, asked.Critical).KeyUsages;
        }
        catch (CryptographicException)
        {
            return X509KeyUsageFlags.None;
        }
    }
}
