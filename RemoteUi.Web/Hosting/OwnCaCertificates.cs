using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Transport;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// The machine's own CA list for https to a SCEP server: every certificate in the PEM files (<c>*.pem</c>,
/// <c>*.crt</c>) of the folder <c>trusted-ca</c> in the data folder. Read at each new connection, so that a file laid
/// there counts at once; a file that cannot be read is named in the log and left out.
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
