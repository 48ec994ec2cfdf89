using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Commands;

/// <summary>
/// Restores a backup into an empty data folder, or into one whose content may be moved aside. The database is written
/// last, so that an interrupted restore has none; the next one needs --replace.
/// </summary>
internal sealed class BackupReader(DataFolder data, TimeProvider clock)
{
    /// <returns>What to tell the person.</returns>
    public async Task<string> RestoreAsync(string file, Secret passphrase, bool replace)
    {
        using var archive = Open(await File.ReadAllBytesAsync(file), passphrase);
        var contents = Check(archive, file);
        using var ours = new DataFolderLock(data);
        ours.Take();
        var aside = MoveAside(replace);
        var count = Unpack(archive);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Restored {count} files of {contents.MadeAt:u} (version {contents.Program}) to {data.Path}. ")
            + (aside is null ? "" : $"What was there is in {aside}. ")
            + "Start the program.";
    }

    private static ZipArchive Open(byte[] envelope, Secret passphrase)
    {
        var opened = PasswordEnvelope.Open(envelope, passphrase);
        return opened.Fault switch
        {
            EnvelopeFault.None => ReadArchive(opened.Content!),
            EnvelopeFault.PasswordWrong => throw new StartException("The passphrase is wrong. Repeat the command."),
            EnvelopeFault.Damaged => throw new StartException("The backup is damaged. Use another one."),
            _ => throw NotABackup(),
        };
    }

    private static ZipArchive ReadArchive(byte[] content)
    {
        try
        {
            return new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw NotABackup();
        }
    }

    private static BackupContents Check(ZipArchive archive, string file)
    {
        BackupContents? contents;
        try
        {
            contents = BackupContents.ReadFrom(archive);
        }
        catch (JsonException)
        {
            contents = null;
        }

        if (contents is null || archive.GetEntry(DatabaseFile.Name) is null) throw NotABackup();
        if (contents.Version > BackupContents.CurrentVersion)
            throw new StartException(
                $"{file} was written by version {contents.Program}. Restore it with that version.");
        if (Files(archive).FirstOrDefault(entry => !BackupContents.IsExpected(entry.FullName)) is { } odd)
            throw new StartException($"{file} has a file named {odd.FullName}, which no backup has. Use another one.");
        return contents;
    }

    private static StartException NotABackup() => new("The file is not a backup of Remote UI. Choose another one.");

    private static IEnumerable<ZipArchiveEntry> Files(ZipArchive archive) =>
        archive.Entries.Where(entry => entry.FullName != BackupContents.DescriptionName);

    private string? MoveAside(bool replace)
    {
        var there = Directory.EnumerateFileSystemEntries(data.Path)
            .Where(entry => Path.GetFileName(entry) != DataFolderLock.FileName)
            .ToList();
        if (there.Count == 0) return null;
        if (!replace)
            throw new StartException(
                $"The folder {data.Path} is not empty. Set another {DataFolder.Setting}, or add --replace, which moves "
                    + "its content aside.");
        var name = $"remote-ui-before-{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        var aside = data.Folder(name);
        foreach (var entry in there.Where(entry => entry != aside))
            Directory.Move(entry, Path.Combine(aside, Path.GetFileName(entry)));
        return aside;
    }

    private int Unpack(ZipArchive archive)
    {
        var entries = Files(archive).OrderBy(entry => entry.FullName == DatabaseFile.Name).ToList();
        foreach (var entry in entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            MakeFolderOf(entry.FullName);
            PrivateFile.Write(data.File(entry.FullName), content.ToArray());
        }

        return entries.Count;
    }

    /// <summary>Makes each folder on the way with the mode of the data folder.</summary>
    private void MakeFolderOf(string name)
    {
        var parts = name.Split('/');
        for (var depth = 1; depth < parts.Length; depth++) data.Folder(Path.Combine(parts[..depth]));
    }
}
