namespace RemoteUi.Web.Jobs;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Debug, "Next wake-up at {At:u}")]
    public static partial void WakeUpSet(this ILogger logger, DateTimeOffset at);

    [LoggerMessage(LogLevel.Error, "Checking for due requests failed; retrying in one minute")]
    public static partial void WakeUpFault(this ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Error, "Resuming the requests in progress failed; retrying in one minute")]
    public static partial void ResumeFault(this ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Error, "Request {Id} failed with an unexpected exception")]
    public static partial void RequestFault(this ILogger logger, Guid id, Exception fault);
}
