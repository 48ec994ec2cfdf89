namespace RemoteUi.Web.Hosting;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Remote UI is ready at {Addresses}")]
    public static partial void Ready(this ILogger logger, string addresses);

    [LoggerMessage(LogLevel.Information, "A restart was requested")]
    public static partial void RestartRequested(this ILogger logger);
}
