using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Commands;

/// <summary>The files of an enrollment, all in PEM. Only the user can read the key.</summary>
internal sealed class EnrollFiles(string folder)
{
    public string Key { get; } = Path.Combine(folder, "key.pem");

    public string Certificate { get; } = Path.Combine(folder, "certificate.pem");

    /// <summary>The certificates above the issued one, nearest first.</summary>
    public string Chain { get; } = Path.Combine(folder, "chain.pem");

    /// <summary>
    /// Writes the key before anything is sent, so that no certificate is issued whose key is lost.
    /// </summary>
    /// <exception cref="StartException">Another key is there.</exception>
    public void Save(PrivateKey key)
    {
        Directory.CreateDirectory(folder);
        var pkcs8 = key.RevealPkcs8();
        var pem = PemEncoding.WriteString("PRIVATE KEY", pkcs8) + "\n";
        CryptographicOperations.ZeroMemory(pkcs8);
        if (File.Exists(Key))
        {
            if (File.ReadAllText(Key) == pem) return;
            throw new StartException(
                $"{Key} holds another key. Use it with --key {Key}, or set another folder with --out.");
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(Key, options);
        file.Write(pem);
    }

    public void Save(X509Certificate2 certificate, IEnumerable<X509Certificate2> chain)
    {
        File.WriteAllText(Certificate, certificate.ExportCertificatePem() + "\n");
        File.WriteAllText(Chain, string.Concat(chain.Select(above => above.ExportCertificatePem() + "\n")));
    }
}
