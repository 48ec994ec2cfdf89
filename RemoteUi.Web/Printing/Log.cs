namespace RemoteUi.Web.Printing;

internal static partial class Log
{
    [LoggerMessage(3700, LogLevel.Warning, "Too many IPP requests from {Address}")]
    public static partial void TooManyIppRequests(this ILogger logger, string address);
}
