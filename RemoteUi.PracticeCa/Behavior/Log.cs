using Microsoft.Extensions.Logging;

namespace RemoteUi.PracticeCa.Behavior;

/// <summary>Log messages with event IDs 2400 to 2499.</summary>
internal static partial class Log
{
    [LoggerMessage(
        2400, LogLevel.Error,
        "Practice CA cannot decrypt its fixed challenge password: the key ring in the data folder does not match. Set "
            + "the password again")]
    public static partial void PasswordUnreadable(ILogger logger, Exception exception);

    [LoggerMessage(2401, LogLevel.Information, "Practice CA encrypted its stored challenge password")]
    public static partial void PasswordEncrypted(ILogger logger);
}
