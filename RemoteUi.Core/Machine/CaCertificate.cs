using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Core.Machine;

/// <summary>Represents a CA certificate that the device trusts for the uses chosen for it.</summary>
/// <param name="Der">The certificate, DER in base64.</param>
public sealed record CaCertificate(string Der)
{
    public CaUses Uses { get; init; } = CaUses.All;

    public static CaCertificate Of(X509Certificate2 certificate) => new(Convert.ToBase64String(certificate.RawData));

    public X509Certificate2 Load() => X509CertificateLoader.LoadCertificate(Convert.FromBase64String(Der));

    /// <summary>Whether this is the same certificate, whatever its uses.</summary>
    public bool IsSameAs(CaCertificate other) => Der == other.Der;

    /// <summary>Returns the SHA-256 thumbprint, in uppercase hexadecimal.</summary>
    public string Thumbprint() => Convert.ToHexString(SHA256.HashData(Convert.FromBase64String(Der)));
}
