namespace RemoteUi.PracticeCa.Storage;

/// <summary>
/// Files that are there whole or not at all, whenever the program is killed; readable by the program's user alone.
/// </summary>
internal static class AtomicFile
{
    private const string UnfinishedSuffix = ".new";

    /// <summary>
    /// Writes beside the file, forces the bytes to the disk, and puts the new file in the old one's place.
    /// </summary>
    public static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + UnfinishedSuffix;
        using (var stream = new FileStream(unfinished, OptionsForOneself()))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>The bytes of a file, or null where there is none.</summary>
    public static byte[]? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    private static FileStreamOptions OptionsForOneself()
    {
        var options =
            new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
