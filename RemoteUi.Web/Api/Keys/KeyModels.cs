using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Api.Keys;

/// <summary>Represents a certificate.</summary>
/// <param name="SerialNumber">In hexadecimal.</param>
/// <param name="Sha256">The SHA-256 thumbprint, in hexadecimal.</param>
public sealed record CertificateModel(
    string Subject, string Issuer, string SerialNumber, DateTimeOffset NotBefore, DateTimeOffset NotAfter,
    string Sha256)
{
    internal static CertificateModel From(X509Certificate2 certificate) => new(
        certificate.Subject, certificate.Issuer, certificate.SerialNumber, certificate.NotBefore.ToUniversalTime(),
        certificate.NotAfter.ToUniversalTime(), certificate.GetCertHashString(HashAlgorithmName.SHA256));
}

/// <summary>Represents a key with its certificate. The private key cannot be read.</summary>
/// <param name="Id">The id; that of the request that it is from.</param>
/// <param name="IsDefault">Whether it is the key made at the first start, which cannot be deleted.</param>
/// <param name="Chain">The CA certificates above its certificate, nearest first.</param>
public sealed record KeyModel(
    Guid Id, string Name, bool IsDefault, KeyUseModel Use, DateTimeOffset RegisteredAt, CertificateModel Certificate,
    IReadOnlyList<CertificateModel> Chain)
{
    internal static KeyModel From(MachineKey key) => new(
        key.Id, key.Name, key.IsDefault, new() { UseLocation = key.Use.Location, IpSecPolicy = key.Use.IpSecPolicy },
        key.RegisteredAt, CertificateModel.From(key.Certificate), [.. key.Chain.Select(CertificateModel.From)]);
}

/// <summary>Represents what a key is used for.</summary>
public sealed record KeyUseModel
{
    public KeyUseLocation UseLocation { get; init; }

    /// <summary>The name of the policy, if the key is used for IPSec.</summary>
    public string? IpSecPolicy { get; init; }
}

/// <summary>Represents a CA certificate that the device trusts.</summary>
/// <param name="Thumbprint">The SHA-256 thumbprint, in hexadecimal.</param>
public sealed record CaCertificateModel(string Thumbprint, CertificateModel Certificate, CaUses Uses)
{
    internal static CaCertificateModel From(CaCertificate stored)
    {
        using var certificate = stored.Load();
        return new(stored.Thumbprint(), CertificateModel.From(certificate), stored.Uses);
    }
}

/// <summary>Represents a file with CA certificates to register.</summary>
public sealed record CaCertificateFileModel
{
    /// <summary>The file in base64: PEM, DER, or PKCS #7.</summary>
    public byte[]? File { get; init; }
}
