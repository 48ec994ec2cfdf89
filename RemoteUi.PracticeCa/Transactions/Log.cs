using Microsoft.Extensions.Logging;

namespace RemoteUi.PracticeCa.Transactions;

/// <summary>
/// Log messages with event IDs 2300 to 2399. They contain numbers and serial numbers, never a message or a password.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(2300, LogLevel.Information, "Practice CA issued certificate {SerialNumber} (entry {Number})")]
    public static partial void Issued(ILogger logger, int number, string? serialNumber);

    [LoggerMessage(2301, LogLevel.Information, "Practice CA holds a request for approval (entry {Number})")]
    public static partial void Held(ILogger logger, int number);

    [LoggerMessage(2302, LogLevel.Information, "Practice CA refused a request with failInfo {FailInfo}: {Reason}")]
    public static partial void Refused(ILogger logger, int failInfo, string reason);

    [LoggerMessage(
        2303, LogLevel.Warning, "Practice CA refused entry {Number}, which cannot be encoded in a certificate")]
    public static partial void NotEncodable(ILogger logger, int number, Exception exception);
}
