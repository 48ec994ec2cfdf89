using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Model;

/// <summary>Represents a certificate of the practice CA with its private key.</summary>
internal sealed class Identity(X509Certificate2 certificate)
{
    /// <summary>The certificate, with the private key attached.</summary>
    public X509Certificate2 Certificate { get; } = certificate;

    public static Identity FromPem(string pem) => new(X509Certificate2.CreateFromPem(pem, pem));

    /// <summary>Returns the private key for one operation. The caller disposes of it.</summary>
    public RSA OpenKey() =>
        Certificate.GetRSAPrivateKey() ?? throw new CryptographicException("The practice CA's private key is missing");

    /// <summary>
    /// Returns the private key (PKCS#8) and the certificate in one text, so that they are stored together or not at
    /// all.
    /// </summary>
    public string ToPem()
    {
        using var key = OpenKey();
        return key.ExportPkcs8PrivateKeyPem() + "\n" + Certificate.ExportCertificatePem() + "\n";
    }
}
