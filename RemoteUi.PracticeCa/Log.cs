using Microsoft.Extensions.Logging;

namespace RemoteUi.PracticeCa;

/// <summary>Sizes and reasons, never a message. Event ids 2000 to 2099.</summary>
internal static partial class Log
{
    [LoggerMessage(
        2000, LogLevel.Information,
        "Practice CA received a message of {Size} bytes that it cannot reply to with SCEP: {Reason}")]
    public static partial void Unreadable(ILogger logger, int size, string reason);
}
