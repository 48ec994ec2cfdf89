using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Keys;

namespace RemoteUi.Workbench.ServerCheck;

/// <summary>Represents a certificate that the CA issued earlier, with its key.</summary>
/// <param name="Certificate">In DER.</param>
public sealed record OldCertificate(byte[] Certificate, PrivateKey Key)
{
    /// <summary>The maximum length of the text in characters; a 4096-bit key with its chain has about 10,000.</summary>
    public const int MaxTextLength = 64 * 1024;

    /// <summary>
    /// Reads a certificate and its unencrypted RSA key in PEM, in any order. Returns null if either is missing or they
    /// do not belong together.
    /// </summary>
    public static OldCertificate? Read(Secret pem)
    {
        var text = pem.Reveal();
        if (text.Length > MaxTextLength) return null;
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(text, text);
            using var key = certificate.GetRSAPrivateKey();
            return key is null ? null : new(certificate.RawData, PrivateKey.FromPkcs8(key.ExportPkcs8PrivateKey()));
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return null; // No PEM, another kind of key, or the key of another certificate: the caller says all three.
        }
    }
}
