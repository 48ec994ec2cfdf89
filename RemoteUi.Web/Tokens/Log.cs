namespace RemoteUi.Web.Tokens;

/// <summary>Defines the log messages with event IDs 3950 to 3969. They never contain a token.</summary>
internal static partial class Log
{
    [LoggerMessage(3950, LogLevel.Warning, "A wrong or expired API token from {Address}")]
    public static partial void WrongToken(this ILogger logger, string address);

    [LoggerMessage(3951, LogLevel.Warning, "Too many wrong API tokens from {Address}")]
    public static partial void TooManyWrongTokens(this ILogger logger, string address);
}
