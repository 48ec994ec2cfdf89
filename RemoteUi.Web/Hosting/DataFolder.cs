namespace RemoteUi.Web.Hosting;

/// <summary>
/// Where the machine keeps its data: setting <c>DataDirectory</c>, <c>data</c> under the content root where it is not
/// set. Only the owner may look in.
/// </summary>
public sealed class DataFolder
{
    public const string Setting = "DataDirectory";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private DataFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Names the folder and makes it where it is not there.</summary>
    public static DataFolder Open(IConfiguration configuration, string contentRoot)
    {
        var configured = configuration[Setting];
        var path = System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(configured) ? "data" : configured, contentRoot);
        return new DataFolder(Make(path));
    }

    /// <summary>The path of a file in the folder.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A folder in the folder, made where it is not there.</summary>
    public string Folder(string name) => Make(System.IO.Path.Combine(Path, name));

    /// <summary>
    /// Makes an empty file that only the owner may read, where there is none; what SQLite makes beside its database
    /// takes the same mode.
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
