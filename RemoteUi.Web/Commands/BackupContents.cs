using System.IO.Compression;
using System.Text.Json;
using RemoteUi.Core;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Commands;

/// <summary>
/// The content of a backup before encryption: a ZIP archive with a description and the files of the data folder.
/// </summary>
internal sealed record BackupContents(string Format, int Version, string Program, DateTimeOffset MadeAt)
{
    public const string DescriptionName = "backup.json";
    public const int CurrentVersion = 1;

    /// <summary>
    /// The databases of the data folder, which SQLite copies: of one that is in use, a copy of the file alone could
    /// lack its newest part, or be torn.
    /// </summary>
    public static readonly IReadOnlyList<string> Databases =
        [DatabaseFile.Name, $"practice-ca/{PracticeCaOptions.RegisterDatabase}"];

    private const string FormatName = "Remote UI backup";

    public static BackupContents Now(DateTimeOffset now) =>
        new(FormatName, CurrentVersion, ProductVersion.Number, now);

    public void WriteTo(ZipArchive archive)
    {
        using var entry = archive.CreateEntry(DescriptionName).Open();
        JsonSerializer.Serialize(entry, this);
    }

    /// <summary>Reads the description; null if the archive is not a backup.</summary>
    public static BackupContents? ReadFrom(ZipArchive archive)
    {
        if (archive.GetEntry(DescriptionName) is not { } entry) return null;
        using var stream = entry.Open();
        return JsonSerializer.Deserialize<BackupContents>(stream) is { Format: FormatName } read ? read : null;
    }

    /// <summary>
    /// Whether a file of the data folder is not backed up as it is: databases and their logs, what was set aside, and
    /// files that another process is just writing.
    /// </summary>
    public static bool IsLeftOut(string relativePath) =>
        relativePath.StartsWith("remote-ui", StringComparison.Ordinal)
            || Databases.Any(name => relativePath.StartsWith(name, StringComparison.Ordinal))
            || relativePath.Contains(PracticeCaOptions.TakenOverSuffix, StringComparison.Ordinal)
            || relativePath.EndsWith(".tmp", StringComparison.Ordinal)
            || relativePath.EndsWith(".new", StringComparison.Ordinal);

    /// <summary>Whether an entry of an archive is a file that <see cref="BackupWriter"/> writes.</summary>
    public static bool IsExpected(string name) =>
        Databases.Contains(name)
            || (!IsLeftOut(name) && !Path.IsPathRooted(name) && !name.Contains('\\')
                && name.Split('/').All(part => part is not ("" or "." or "..")));
}
