using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>
/// Writes a private key, encrypted, and its certificate to one file, so that they are stored together or not at all.
/// Version 0.1.0 stored the key unencrypted (PKCS#8).
/// </summary>
internal sealed class IdentityFile(IPracticeCaSecrets secrets)
{
    private const string Encrypted = "REMOTE UI ENCRYPTED KEY";
    private const string Unencrypted = "PRIVATE KEY";

    public byte[] Write(Identity identity)
    {
        using var key = identity.OpenKey();
        var pkcs8 = key.ExportPkcs8PrivateKey();
        try
        {
            return Encoding.ASCII.GetBytes(
                PemEncoding.WriteString(Encrypted, secrets.Protect(pkcs8)) + "\n"
                    + identity.Certificate.ExportCertificatePem() + "\n");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    /// <exception cref="CryptographicException">
    /// The file is damaged, or the key was encrypted with another key ring.
    /// </exception>
    public Identity Read(byte[] file)
    {
        var text = Encoding.ASCII.GetString(file);
        var pkcs8 = KeyIn(text);
        try
        {
            using var key = RSA.Create();
            key.ImportPkcs8PrivateKey(pkcs8, out _);
            using var certificate = X509Certificate2.CreateFromPem(text);
            return new Identity(certificate.CopyWithPrivateKey(key));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    /// <summary>Whether the key is stored unencrypted.</summary>
    public static bool IsUnencrypted(byte[] file) => Label(Encoding.ASCII.GetString(file)) == Unencrypted;

    private byte[] KeyIn(string text)
    {
        if (!PemEncoding.TryFind(text, out var fields)) throw new CryptographicException("The file contains no key");
        var bytes = Convert.FromBase64String(text[fields.Base64Data]);
        return Label(text) == Unencrypted ? bytes : secrets.Unprotect(bytes);
    }

    private static string? Label(string text) =>
        PemEncoding.TryFind(text, out var fields) ? text[fields.Label] : null;
}
