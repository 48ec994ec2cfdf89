namespace RemoteUi.Web.Jobs;

/// <summary>Event ids 3400 to 3499.</summary>
internal static partial class Log
{
    [LoggerMessage(3400, LogLevel.Debug, "The next wake-up is at {At:u}")]
    public static partial void WakeUpSet(this ILogger logger, DateTimeOffset at);

    [LoggerMessage(3401, LogLevel.Error, "Asking what is due failed; it is asked again in a minute")]
    public static partial void WakeUpFault(this ILogger logger, Exception fault);

    [LoggerMessage(
        3402, LogLevel.Error, "Resuming the requests in progress failed; they are taken up again in a minute")]
    public static partial void ResumeFault(this ILogger logger, Exception fault);

    [LoggerMessage(3403, LogLevel.Error, "Request {Id} ran into a fault of the program")]
    public static partial void RequestFault(this ILogger logger, Guid id, Exception fault);
}
