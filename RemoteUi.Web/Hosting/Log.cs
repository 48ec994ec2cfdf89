namespace RemoteUi.Web.Hosting;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Remote UI is ready at {Addresses}")]
    public static partial void Ready(this ILogger logger, string addresses);

    [LoggerMessage(LogLevel.Information, "Restart requested")]
    public static partial void RestartRequested(this ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Skipping unreadable CA certificates in {File}: {Reason}")]
    public static partial void CaFileUnreadable(this ILogger logger, string file, string reason);
}
