using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Gets the device's own CA certificates for https to a SCEP server: every certificate in the files (<c>*.pem</c>,
/// <c>*.crt</c>, <c>*.cer</c>, <c>*.der</c>) of the folder <c>trusted-ca</c> in the data folder, whether PEM or DER.
/// The files are read for each new connection, so that a new file takes effect immediately; a file without a readable
/// certificate is logged and skipped.
/// </summary>
public sealed class OwnCaCertificates(DataFolder data, ILogger<OwnCaCertificates> logger) : IOwnCaCertificates
{
    public const string FolderName = "trusted-ca";

    public IReadOnlyCollection<X509Certificate2> List() => [.. Files().SelectMany(Read)];

    private IEnumerable<string> Files() =>
        Directory.EnumerateFiles(data.Folder(FolderName))
            .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".PEM" or ".CRT" or ".CER" or ".DER")
            .Order(StringComparer.Ordinal);

    private X509Certificate2Collection Read(string file)
    {
        try
        {
            var content = File.ReadAllBytes(file);
            if (!IsPem(content)) return [X509CertificateLoader.LoadCertificate(content)];
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPem(Encoding.ASCII.GetString(content));
            if (certificates.Count == 0) logger.CaFileUnreadable(file, "It contains no certificate");
            return certificates;
        }
        catch (Exception unreadable) when (
            unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            logger.CaFileUnreadable(file, unreadable.Message);
            return [];
        }
    }

    private static bool IsPem(byte[] content) => content.AsSpan().IndexOf("-----BEGIN "u8) >= 0;
}
