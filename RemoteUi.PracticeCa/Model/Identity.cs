using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.PracticeCa.Model;

/// <summary>Represents a certificate of the practice CA with its private key.</summary>
internal sealed class Identity(X509Certificate2 certificate)
{
    /// <summary>The certificate, with the private key attached.</summary>
    public X509Certificate2 Certificate { get; } = certificate;

    /// <summary>Returns the private key for one operation. The caller disposes of it.</summary>
    public RSA OpenKey() =>
        Certificate.GetRSAPrivateKey() ?? throw new CryptographicException("The practice CA's private key is missing");
}
