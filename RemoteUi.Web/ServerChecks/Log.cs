namespace RemoteUi.Web.ServerChecks;

/// <summary>Defines the log messages with event IDs 3600 to 3699.</summary>
internal static partial class Log
{
    [LoggerMessage(3600, LogLevel.Error, "The check of the server {Host} failed with an unexpected exception")]
    public static partial void RunFailed(this ILogger logger, string host, Exception fault);

    [LoggerMessage(3601, LogLevel.Error, "The server check {Run} could not be saved; trying again in a few seconds")]
    public static partial void RunNotSaved(this ILogger logger, Guid run, Exception fault);
}
