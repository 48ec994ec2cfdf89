namespace RemoteUi.Web.Hosting;

/// <summary>
/// The folder with <c>appsettings.json</c>: the repository's root when run from source, the publish folder when
/// published.
/// </summary>
public static class ContentRoot
{
    private const string Mark = "appsettings.json";

    /// <summary>
    /// How the web application is to be created: its content root, and its own name even where another program (a test)
    /// starts it.
    /// </summary>
    public static WebApplicationOptions OptionsFor(string[] args) => new()
    {
        Args = args,
        ApplicationName = typeof(ContentRoot).Assembly.GetName().Name,
        ContentRootPath = Find(AppContext.BaseDirectory),
    };

    /// <summary>
    /// The nearest folder with <c>appsettings.json</c>, from <paramref name="start"/> upwards; the start itself where
    /// there is none.
    /// </summary>
    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Mark))) return folder.FullName;
        return start;
    }
}
