using System.Security.Cryptography;
using System.Text;
using RemoteUi.Core;

namespace RemoteUi.Workbench.Inspector;

/// <summary>The forms in which programs write a private key to a file.</summary>
internal static class PrivateKeyFile
{
    private const string PemMark = "-----BEGIN ";

    /// <summary>
    /// Throws <see cref="CryptographicException"/> or <see cref="ArgumentException"/> for another file.
    /// </summary>
    public static void Import(AsymmetricAlgorithm key, ReadOnlySpan<byte> file, Secret? password)
    {
        var text = Encoding.ASCII.GetString(file);
        if (text.Contains(PemMark, StringComparison.Ordinal)) ImportPem(key, text, password);
        else ImportDer(key, file, password);
    }

    private static void ImportPem(AsymmetricAlgorithm key, string text, Secret? password)
    {
        if (password is null) key.ImportFromPem(text);
        else key.ImportFromEncryptedPem(text, password.Reveal());
    }

    private static void ImportDer(AsymmetricAlgorithm key, ReadOnlySpan<byte> file, Secret? password)
    {
        if (password is not null)
        {
            key.ImportEncryptedPkcs8PrivateKey(password.Reveal(), file, out _);
            return;
        }

        try
        {
            key.ImportPkcs8PrivateKey(file, out _);
        }
        catch (CryptographicException)
        {
            if (key is RSA rsa) rsa.ImportRSAPrivateKey(file, out _);
            else ((ECDsa)key).ImportECPrivateKey(file, out _);
        }
    }
}
