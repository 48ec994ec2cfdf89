namespace RemoteUi.Web.Hosting;

/// <summary>
/// Finds the folder with <c>appsettings.json</c>: the root of the repository when run from source, the publish folder
/// when published.
/// </summary>
public static class ContentRoot
{
    private const string Mark = "appsettings.json";

    /// <summary>
    /// Returns the options for creating the web application: its content root, and its own name even if another program
    /// (a test) starts it.
    /// </summary>
    public static WebApplicationOptions OptionsFor(string[] args) => new()
    {
        Args = args,
        ApplicationName = typeof(ContentRoot).Assembly.GetName().Name,
        ContentRootPath = Find(AppContext.BaseDirectory),
    };

    /// <summary>
    /// Returns the nearest folder with <c>appsettings.json</c>, searching upward from <paramref name="start"/>; returns
    /// the start itself if there is none.
    /// </summary>
    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Mark))) return folder.FullName;
        return start;
    }
}
