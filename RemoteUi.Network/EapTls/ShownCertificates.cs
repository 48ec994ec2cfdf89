using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Tls;

namespace RemoteUi.Network.EapTls;

/// <summary>Reads the certificates that a server shows in a handshake as the platform's type.</summary>
internal static class ShownCertificates
{
    /// <exception cref="TlsFatalAlert">There is none, or one cannot be read.</exception>
    public static IReadOnlyList<X509Certificate2> Read(Certificate shown)
    {
        if (shown.IsEmpty) throw new TlsFatalAlert(AlertDescription.bad_certificate);
        try
        {
            return [
                .. shown.GetCertificateList().Select(one => X509CertificateLoader.LoadCertificate(one.GetEncoded())),
            ];
        }
        catch (CryptographicException fault)
        {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, fault);
        }
    }
}
