using System.Security.Cryptography;
using System.Text;
using RemoteUi.Core;

namespace RemoteUi.Workbench.Inspector;

/// <summary>The forms in which programs write an RSA private key to a file.</summary>
internal static class PrivateKeyFile
{
    private const string PemMark = "-----BEGIN ";

    /// <summary>
    /// Throws <see cref="CryptographicException"/> or <see cref="ArgumentException"/> for another file.
    /// </summary>
    public static void Import(RSA rsa, ReadOnlySpan<byte> file, Secret? password)
    {
        var text = Encoding.ASCII.GetString(file);
        if (text.Contains(PemMark, StringComparison.Ordinal)) ImportPem(rsa, text, password);
        else ImportDer(rsa, file, password);
    }

    private static void ImportPem(RSA rsa, string text, Secret? password)
    {
        if (password is null) rsa.ImportFromPem(text);
        else rsa.ImportFromEncryptedPem(text, password.Reveal());
    }

    private static void ImportDer(RSA rsa, ReadOnlySpan<byte> file, Secret? password)
    {
        if (password is not null)
        {
            rsa.ImportEncryptedPkcs8PrivateKey(password.Reveal(), file, out _);
            return;
        }

        try
        {
            rsa.ImportPkcs8PrivateKey(file, out _);
        }
        catch (CryptographicException)
        {
            rsa.ImportRSAPrivateKey(file, out _);
        }
    }
}
