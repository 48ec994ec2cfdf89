using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Model;

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

    [LoggerMessage(2304, LogLevel.Information, "Practice CA was polled for entry {Number}, which is {State}")]
    public static partial void Polled(ILogger logger, int number, RegisterState state);

    [LoggerMessage(2305, LogLevel.Information, "Practice CA sent certificate {SerialNumber} as asked by GetCert")]
    public static partial void CertificateRetrieved(ILogger logger, string serialNumber);

    [LoggerMessage(
        2306, LogLevel.Information, "Practice CA sent its revocation list as asked by GetCRL for {SerialNumber}")]
    public static partial void CrlRetrieved(ILogger logger, string serialNumber);

    [LoggerMessage(
        2307, LogLevel.Information, "Practice CA revoked certificate {SerialNumber} (entry {Number}): {Reason}")]
    public static partial void Revoked(ILogger logger, int number, string serialNumber, X509RevocationReason reason);

    [LoggerMessage(
        2308, LogLevel.Information,
        "Practice CA sent certificate {SerialNumber} (entry {Number}) again for the same certificate request")]
    public static partial void Repeated(ILogger logger, string? serialNumber, int number);
}
