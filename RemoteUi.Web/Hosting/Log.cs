namespace RemoteUi.Web.Hosting;

/// <summary>Defines the log messages with event IDs 3100 to 3199.</summary>
internal static partial class Log
{
    [LoggerMessage(3100, LogLevel.Information, "Restart requested")]
    public static partial void RestartRequested(this ILogger logger);

    [LoggerMessage(3101, LogLevel.Warning, "Skipping unreadable CA certificates in {File}: {Reason}")]
    public static partial void CaFileUnreadable(this ILogger logger, string file, string reason);
}
