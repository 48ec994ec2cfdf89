namespace RemoteUi.Web.Hosting;

/// <summary>
/// Represents the folder in which the device stores its data: the setting <c>DataDirectory</c>, or <c>data</c> under
/// the content root if it is not set. <c>~/</c> is the home of the program's user. Only the owner has access.
/// </summary>
public sealed class DataFolder
{
    public const string Setting = "DataDirectory";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly string[] OwnFolders = ["key-ring", "practice-ca", "trusted-ca"];

    private DataFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Returns the configured folder, and creates it if it does not exist.</summary>
    public static DataFolder Open(IConfiguration configuration, string contentRoot)
    {
        var configured = configuration[Setting];
        var path = string.IsNullOrWhiteSpace(configured) ? "data" : InHome(configured);
        return new DataFolder(Make(System.IO.Path.GetFullPath(path, contentRoot)));
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

    /// <summary>
    /// Closes a folder that existed before to other users, if it holds nothing but what the program put there. A folder
    /// with other files (a home folder, <c>/tmp</c>) keeps its mode, and a warning says so.
    /// </summary>
    public void CloseToOthers(ILogger log)
    {
        if (OperatingSystem.IsWindows()) return;
        var mode = System.IO.File.GetUnixFileMode(Path);
        if ((mode & Others) == 0) return;
        if (!HoldsOnlyOwnFiles())
        {
            log.DataFolderShared(Path, mode);
            return;
        }

        System.IO.File.SetUnixFileMode(Path, mode & ~Others);
        log.DataFolderClosed(Path, mode);
    }

    private static string InHome(string path) => path.StartsWith("~/", StringComparison.Ordinal)
        ? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..])
        : path;

    private bool HoldsOnlyOwnFiles() =>
        Directory.EnumerateFileSystemEntries(Path)
            .Select(entry => System.IO.Path.GetFileName(entry))
            .All(name => name.StartsWith("remote-ui", StringComparison.Ordinal) || OwnFolders.Contains(name));

    private static string Make(string path)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(path)) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly);
        return path;
    }
}
