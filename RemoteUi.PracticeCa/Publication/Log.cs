using Microsoft.Extensions.Logging;

namespace RemoteUi.PracticeCa.Publication;

/// <summary>Log messages with event IDs 2500 to 2599.</summary>
internal static partial class Log
{
    [LoggerMessage(
        2500, LogLevel.Information, "Practice CA was asked by OCSP for certificate {SerialNumber}: {Status}")]
    public static partial void Asked(ILogger logger, string serialNumber, string status);

    [LoggerMessage(2501, LogLevel.Information, "Practice CA could not answer an OCSP request: {Status}")]
    public static partial void OcspRefused(ILogger logger, OcspResponseStatus status);
}
