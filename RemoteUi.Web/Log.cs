namespace RemoteUi.Web;

/// <summary>Defines the log messages with event IDs 3000 to 3099.</summary>
internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Information, "Remote UI is ready at {Addresses}")]
    public static partial void Ready(this ILogger logger, string addresses);
}
