using Microsoft.Extensions.Logging;

namespace RemoteUi.PracticeCa;

/// <summary>What the practice CA logs: ids and serial numbers, never a message or a password.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Practice CA issued certificate {SerialNumber} (entry {Number})")]
    public static partial void Issued(ILogger logger, int number, string? serialNumber);

    [LoggerMessage(2, LogLevel.Information, "Practice CA holds a request for approval (entry {Number})")]
    public static partial void Held(ILogger logger, int number);

    [LoggerMessage(3, LogLevel.Information, "Practice CA refused a request with failInfo {FailInfo}: {Reason}")]
    public static partial void Refused(ILogger logger, int failInfo, string reason);

    [LoggerMessage(
        4, LogLevel.Information,
        "Practice CA received a message of {Size} bytes that it cannot reply to with SCEP: {Reason}")]
    public static partial void Unreadable(ILogger logger, int size, string reason);

    [LoggerMessage(5, LogLevel.Warning, "Skipping damaged register entry {FileName} of the practice CA")]
    public static partial void EntryDamaged(ILogger logger, string fileName, Exception exception);

    [LoggerMessage(6, LogLevel.Information, "Practice CA generated a new key and certificate: {Name}")]
    public static partial void IdentityMade(ILogger logger, string name);
}
