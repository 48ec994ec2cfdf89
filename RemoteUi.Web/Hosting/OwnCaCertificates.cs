using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Gets the device's own CA certificates for https to a SCEP server: every certificate in the PEM files (<c>*.pem</c>,
/// <c>*.crt</c>) of the folder <c>trusted-ca</c> in the data folder. The files are read for each new connection, so
/// that a new file takes effect immediately; a file that cannot be read is logged and skipped.
/// </summary>
public sealed class OwnCaCertificates(DataFolder data, ILogger<OwnCaCertificates> logger) : IOwnCaCertificates
{
    public const string FolderName = "trusted-ca";

    public IReadOnlyCollection<X509Certificate2> List() => [.. Files().SelectMany(Read)];

    private IEnumerable<string> Files() =>
        Directory.EnumerateFiles(data.Folder(FolderName))
            .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".PEM" or ".CRT")
            .Order(StringComparer.Ordinal);

    private X509Certificate2Collection Read(string file)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPemFile(file);
        }
        catch (Exception unreadable) when (
            unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            logger.CaFileUnreadable(file, unreadable.Message);
        }

        return certificates;
    }
}
