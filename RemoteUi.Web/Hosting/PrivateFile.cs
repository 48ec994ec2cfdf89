namespace RemoteUi.Web.Hosting;

/// <summary>Writes files that exist completely or not at all, and that only the program's user can read.</summary>
internal static class PrivateFile
{
    public static void Write(string path, byte[] content)
    {
        var unfinished = path + ".new";
        using (var stream = new FileStream(unfinished, Options()))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
