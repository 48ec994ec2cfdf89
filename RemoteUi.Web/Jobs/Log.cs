namespace RemoteUi.Web.Jobs;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Debug, "The next wake-up is at {At:u}")]
    public static partial void WakeUpSet(this ILogger logger, DateTimeOffset at);

    [LoggerMessage(LogLevel.Error, "Asking what is due failed; it is asked again in a minute")]
    public static partial void WakeUpFault(this ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Error, "Resuming the requests in progress failed; they are taken up again in a minute")]
    public static partial void ResumeFault(this ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Error, "Request {Id} ran into a fault of the program")]
    public static partial void RequestFault(this ILogger logger, Guid id, Exception fault);
}
