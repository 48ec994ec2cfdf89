using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Hosting;

/// <summary>Defines the log messages with event IDs 3100 to 3199.</summary>
internal static partial class Log
{
    [LoggerMessage(3100, LogLevel.Information, "Restart requested")]
    public static partial void RestartRequested(this ILogger logger);

    [LoggerMessage(
        3102, LogLevel.Warning,
        "Key {Name} (certificate {Thumbprint}) cannot serve TLS: {Obstacle} ({Evidence}); another key serves instead")]
    public static partial void CannotServeTls(
        this ILogger logger, string name, string thumbprint, TlsObstacle obstacle, string evidence);

    [LoggerMessage(3110, LogLevel.Warning, "Closed the data folder {Folder} to other users; its mode was {Mode}")]
    public static partial void DataFolderClosed(this ILogger logger, string folder, UnixFileMode mode);

    [LoggerMessage(
        3111, LogLevel.Warning,
        "Other users can enter the data folder {Folder} ({Mode}); it holds other files too and is left as it is")]
    public static partial void DataFolderShared(this ILogger logger, string folder, UnixFileMode mode);
}
