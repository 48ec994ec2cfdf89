namespace RemoteUi.Web.Jobs;

/// <summary>Defines the log messages with event IDs 3400 to 3499.</summary>
internal static partial class Log
{
    [LoggerMessage(3400, LogLevel.Debug, "Next wake-up at {At:u}")]
    public static partial void WakeUpSet(this ILogger logger, DateTimeOffset at);

    [LoggerMessage(3401, LogLevel.Error, "Checking for due requests failed; retrying in one minute")]
    public static partial void WakeUpFault(this ILogger logger, Exception fault);

    [LoggerMessage(
        3402, LogLevel.Error, "Resuming the requests in progress failed; retrying in one minute")]
    public static partial void ResumeFault(this ILogger logger, Exception fault);

    [LoggerMessage(3403, LogLevel.Error, "Request {Id} failed with an unexpected exception")]
    public static partial void RequestFault(this ILogger logger, Guid id, Exception fault);
}
