using System.Globalization;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Commands;

/// <summary>
/// Writes everything in the data folder to one encrypted file, also while the program runs: the databases by SQLite's
/// online backup, then the key ring, and the practice CA. A key that is made meanwhile is thus in the copy of the key
/// ring at least.
/// </summary>
internal sealed class BackupWriter(DataFolder data, TimeProvider clock)
{
    /// <summary>The limit of the format, which is encrypted in memory.</summary>
    private const long MaxBytes = 512L * 1024 * 1024;

    /// <returns>What to tell the person.</returns>
    public string Write(string file, Secret passphrase)
    {
        if (File.Exists(file)) throw new StartException($"{file} exists already. Choose another name.");
        if (file.StartsWith(data.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new StartException($"{file} is in the data folder itself. Choose a place outside of it.");
        if (!File.Exists(data.File(DatabaseFile.Name)))
            throw new StartException($"There is no database in {data.Path}. Set {DataFolder.Setting}.");

        using var content = new MemoryStream();
        var count = Pack(content);
        if (content.Length > MaxBytes)
            throw new StartException("The data is too large for a backup file. Stop the program and copy its folder.");
        PrivateFile.Write(file, PasswordEnvelope.Seal(content.ToArray(), passphrase));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Saved {count} files of {data.Path} to {file}, encrypted. appsettings.json is not in it.");
    }

    private int Pack(Stream content)
    {
        using var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true);
        BackupContents.Now(clock.GetUtcNow()).WriteTo(archive);
        var databases = BackupContents.Databases.Where(name => File.Exists(data.File(name))).ToList();
        foreach (var database in databases) AddDatabase(archive, database);
        var files = Directory.EnumerateFiles(data.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(data.Path, file).Replace('\\', '/'))
            .Where(file => !BackupContents.IsLeftOut(file))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var file in files) archive.CreateEntryFromFile(data.File(file), file);
        return files.Count + databases.Count;
    }

    private void AddDatabase(ZipArchive archive, string name)
    {
        var copy = $"remote-ui-backup-{Guid.NewGuid():N}.tmp";
        data.MakePrivateFile(copy);
        try
        {
            using (var from = Open(data.File(name)))
            using (var to = Open(data.File(copy)))
                from.BackupDatabase(to);
            archive.CreateEntryFromFile(data.File(copy), name);
        }
        finally
        {
            foreach (var left in Directory.EnumerateFiles(data.Path, copy + "*")) File.Delete(left);
        }
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(DatabaseFile.ConnectionTo(file) + ";Pooling=False");
        connection.Open();
        return connection;
    }
}
