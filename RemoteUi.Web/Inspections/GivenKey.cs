using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>
/// Reads the private key that a reader gives for one look: PEM, PKCS#8, PKCS#1, SEC 1, or PKCS#12. It is never stored
/// or logged.
/// </summary>
public static class GivenKey
{
    /// <summary>The maximum size of the file in bytes; a key of 4096 bits with its chain has about 10,000.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>
    /// Returns null if the file is no RSA or elliptic curve key, or if the password does not open it.
    /// </summary>
    public static PrivateKey? Read(byte[] file, Secret? password) =>
        file.Length > MaxBytes ? null : InspectionKeys.ReadKey(file, password) ?? FromPkcs12(file, password);

    private static PrivateKey? FromPkcs12(byte[] file, Secret? password)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadPkcs12(
                file, password?.Reveal(), X509KeyStorageFlags.EphemeralKeySet | X509KeyStorageFlags.Exportable);
            using var key = certificate.GetRSAPrivateKey() ?? (AsymmetricAlgorithm?)certificate.GetECDsaPrivateKey();
            return key is null ? null : PrivateKey.FromPkcs8(key.ExportPkcs8PrivateKey());
        }
        catch (CryptographicException)
        {
            return null; // Another file, or another password: the page says both.
        }
    }
}
