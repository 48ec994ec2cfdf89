namespace RemoteUi.PracticeCa.Storage;

/// <summary>
/// Reads and writes files that exist completely or not at all, whenever the process is killed, and that only the
/// program's user can read.
/// </summary>
internal static class AtomicFile
{
    private const string UnfinishedSuffix = ".new";

    /// <summary>
    /// Writes a temporary file next to the target, flushes it to disk, and replaces the target with it.
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

    /// <summary>Returns the bytes of a file, or null if it does not exist.</summary>
    public static byte[]? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>Creates an empty file for another writer, unless it exists.</summary>
    public static void MakePrivate(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path)) new FileStream(path, OptionsForOneself(FileMode.CreateNew)).Dispose();
    }

    private static FileStreamOptions OptionsForOneself(FileMode mode = FileMode.Create)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
