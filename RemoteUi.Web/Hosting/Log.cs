namespace RemoteUi.Web.Hosting;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Remote UI is ready at {Addresses}")]
    public static partial void Ready(this ILogger logger, string addresses);

    [LoggerMessage(LogLevel.Information, "A restart was requested")]
    public static partial void RestartRequested(this ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The CA certificates in {File} cannot be read and are left out: {Reason}")]
    public static partial void CaFileUnreadable(this ILogger logger, string file, string reason);
}
