using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>
/// Writes a private key, encrypted, its certificate, and the certificates above it to one file, so that they are stored
/// together or not at all. Version 0.1.0 stored the key unencrypted (PKCS#8).
/// </summary>
internal sealed class IdentityFile(IPracticeCaSecrets secrets)
{
    private const string Encrypted = "REMOTE UI ENCRYPTED KEY";
    private const string Unencrypted = "PRIVATE KEY";

    public byte[] Write(Identity identity)
    {
        var pkcs8 = identity.RevealPkcs8();
        try
        {
            var parts = identity.Chain.Prepend(identity.Certificate).Select(one => one.ExportCertificatePem())
                .Prepend(PemEncoding.WriteString(Encrypted, secrets.Protect(pkcs8)));
            return Encoding.ASCII.GetBytes(string.Join('\n', parts) + "\n");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    /// <param name="signsWithPss">Whether an RSA key signs with PSS padding.</param>
    /// <exception cref="CryptographicException">
    /// The file is damaged, or the key was encrypted with another key ring.
    /// </exception>
    public Identity Read(byte[] file, bool signsWithPss)
    {
        var text = Encoding.ASCII.GetString(file);
        var pkcs8 = KeyIn(text);
        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPem(text);
            if (certificates.Count == 0) throw new CryptographicException("The file contains no certificate");
            using var key = Open(certificates[0]);
            key.ImportPkcs8PrivateKey(pkcs8, out _);
            return Identity.Attach(certificates[0], key, [.. certificates.Skip(1)], signsWithPss);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    /// <summary>Whether the key is stored unencrypted.</summary>
    public static bool IsUnencrypted(byte[] file) => Label(Encoding.ASCII.GetString(file)) == Unencrypted;

    private static AsymmetricAlgorithm Open(X509Certificate2 certificate) =>
        certificate.PublicKey.Oid.Value == Oids.EcPublicKey ? ECDsa.Create() : RSA.Create();

    private byte[] KeyIn(string text)
    {
        if (!PemEncoding.TryFind(text, out var fields)) throw new CryptographicException("The file contains no key");
        var bytes = Convert.FromBase64String(text[fields.Base64Data]);
        return Label(text) == Unencrypted ? bytes : secrets.Unprotect(bytes);
    }

    private static string? Label(string text) =>
        PemEncoding.TryFind(text, out var fields) ? text[fields.Label] : null;
}
