namespace RemoteUi.Web.Hosting;

/// <summary>
/// Represents the folder in which the device stores its data: the setting <c>DataDirectory</c>, or <c>data</c> under
/// the content root if it is not set. Only the owner has access.
/// </summary>
public sealed class DataFolder
{
    public const string Setting = "DataDirectory";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private DataFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Returns the configured folder, and creates it if it does not exist.</summary>
    public static DataFolder Open(IConfiguration configuration, string contentRoot)
    {
        var configured = configuration[Setting];
        var path = System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(configured) ? "data" : configured, contentRoot);
        return new DataFolder(Make(path));
    }

    /// <summary>Returns the path of a file in the folder.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Returns the path of a subfolder, and creates it if it does not exist.</summary>
    public string Folder(string name) => Make(System.IO.Path.Combine(Path, name));

    /// <summary>
    /// Creates an empty file that only the owner can read, if it does not exist. The files that SQLite creates next to
    /// its database get the same mode.
    /// </summary>
    public void MakePrivateFile(string name)
    {
        if (System.IO.File.Exists(File(name))) return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(File(name), options);
    }

    private static string Make(string path)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(path)) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly);
        return path;
    }
}
