using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Machine;

/// <summary>
/// Represents a certificate that the device trusts for https in addition to those of the operating system. Two with the
/// same bytes are equal.
/// </summary>
/// <param name="Der">The certificate, DER in base64.</param>
public sealed record CaCertificate(string Der)
{
    public static CaCertificate Of(X509Certificate2 certificate) => new(Convert.ToBase64String(certificate.RawData));

    public X509Certificate2 Load() => X509CertificateLoader.LoadCertificate(Convert.FromBase64String(Der));

    /// <summary>Returns the SHA-256 thumbprint, in uppercase hexadecimal.</summary>
    public string Thumbprint() => Convert.ToHexString(SHA256.HashData(Convert.FromBase64String(Der)));
}
