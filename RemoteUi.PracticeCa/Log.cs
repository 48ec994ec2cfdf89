using Microsoft.Extensions.Logging;

namespace RemoteUi.PracticeCa;

/// <summary>
/// Log messages with event IDs 2000 to 2099. They contain sizes and reasons, never the content of a message.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(
        2000, LogLevel.Information,
        "Practice CA received a message of {Size} bytes that it cannot reply to with SCEP: {Reason}")]
    public static partial void Unreadable(ILogger logger, int size, string reason);

    [LoggerMessage(2001, LogLevel.Error, "Practice CA cannot read its stored files")]
    public static partial void StoreUnreadable(ILogger logger, Exception exception);
}
