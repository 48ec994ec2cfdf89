namespace RemoteUi.Web.Hosting;

/// <summary>Event ids 3100 to 3199.</summary>
internal static partial class Log
{
    [LoggerMessage(3100, LogLevel.Information, "A restart was requested")]
    public static partial void RestartRequested(this ILogger logger);

    [LoggerMessage(3101, LogLevel.Warning, "The CA certificates in {File} cannot be read and are left out: {Reason}")]
    public static partial void CaFileUnreadable(this ILogger logger, string file, string reason);
}
