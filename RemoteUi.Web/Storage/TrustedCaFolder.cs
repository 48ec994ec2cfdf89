using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Takes over the files of the folder <c>trusted-ca</c>, which earlier versions read, to [CA Certificate Settings]. A
/// file is deleted once its certificates are stored; one that has none or for which there is no room stays, and the log
/// says so. The folder goes with its last file. Its certificates were trusted for https, and stay so only.
/// </summary>
internal sealed class TrustedCaFolder(DataFolder data, CaCertificateEditor editor, ILogger<TrustedCaFolder> logger)
{
    public const string Name = "trusted-ca";

    private static readonly string[] Endings = [".pem", ".crt", ".cer", ".der"];

    public async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(data.File(Name))) return;
        foreach (var file in Files()) await TakeOverAsync(file, cancellationToken);
        if (!Directory.EnumerateFileSystemEntries(data.File(Name)).Any()) Directory.Delete(data.File(Name));
    }

    /// <summary>Names the files that were put there since the start, when a server was rejected without them.</summary>
    public void LogFilesThatWait()
    {
        if (!Directory.Exists(data.File(Name))) return;
        foreach (var file in Files()) logger.CaFileLeft(file, "The folder is read at the next start");
    }

    private List<string> Files() =>
        [.. Directory.EnumerateFiles(data.File(Name)).Order(StringComparer.Ordinal).Where(IsRead)];

    private static bool IsRead(string file) =>
        Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private async Task TakeOverAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var certificates = CertificateFile.Read(await File.ReadAllBytesAsync(file, cancellationToken));
            var reason = certificates.Count == 0
                ? "It contains no readable certificate"
                : await RegisterAsync([.. certificates.Select(Trusted)], cancellationToken);
            if (reason is null) File.Delete(file);
            else logger.CaFileLeft(file, reason);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            logger.CaFileLeft(file, fault.Message);
        }
    }

    private static CaCertificate Trusted(X509Certificate2 certificate) =>
        CaCertificate.Of(certificate) with { Uses = CaUses.HttpsOnly };

    private async Task<string?> RegisterAsync(
        IReadOnlyList<CaCertificate> certificates, CancellationToken cancellationToken) =>
        (await editor.RegisterAsync(certificates, cancellationToken)).Violations is [var violation, ..]
            ? $"{violation.Rule} {string.Join(", ", violation.Arguments)}"
            : null;
}
