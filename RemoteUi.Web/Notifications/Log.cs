namespace RemoteUi.Web.Notifications;

/// <summary>Defines the log messages with event IDs 3500 to 3599.</summary>
internal static partial class Log
{
    [LoggerMessage(
        3500, LogLevel.Warning, "Notice {Id} could not be sent by {Channel}, attempt {Attempt} of {MaxAttempts}")]
    public static partial void NoticeNotSent(
        this ILogger logger, string id, string channel, int attempt, int maxAttempts, Exception fault);

    [LoggerMessage(3501, LogLevel.Error, "Checking for due notices failed; retrying in one minute")]
    public static partial void NoticesFault(this ILogger logger, Exception fault);

    [LoggerMessage(3502, LogLevel.Warning, "The test notice could not be sent by {Channel}")]
    public static partial void TestNotSent(this ILogger logger, string channel, Exception fault);
}
