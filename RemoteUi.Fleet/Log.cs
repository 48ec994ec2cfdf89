using Microsoft.Extensions.Logging;

namespace RemoteUi.Fleet;

/// <summary>Defines the log messages with event IDs 6000 to 6999.</summary>
internal static partial class Log
{
    [LoggerMessage(
        6000, LogLevel.Error,
        "Slice {Second}.{Shard} of rehearsal {Rehearsal} failed with an unexpected exception; retrying in 10 seconds")]
    public static partial void SliceFailed(
        this ILogger logger, Guid rehearsal, int second, int shard, Exception fault);

    [LoggerMessage(6001, LogLevel.Debug, "Device {Number} of rehearsal {Rehearsal}: {Ending}")]
    public static partial void DeviceStepped(this ILogger logger, Guid rehearsal, int number, Ending ending);

    [LoggerMessage(6002, LogLevel.Information, "Rehearsal {Rehearsal} started with {Devices} devices")]
    public static partial void Started(this ILogger logger, Guid rehearsal, int devices);

    [LoggerMessage(6003, LogLevel.Information, "Rehearsal {Rehearsal} is stopping: {Reason}")]
    public static partial void Stopping(this ILogger logger, Guid rehearsal, StopReason reason);

    [LoggerMessage(6004, LogLevel.Information, "Rehearsal {Rehearsal} ended")]
    public static partial void Ended(this ILogger logger, Guid rehearsal);

    [LoggerMessage(6005, LogLevel.Error, "Looking after the rehearsals failed; trying again")]
    public static partial void WatchFailed(this ILogger logger, Exception fault);

    [LoggerMessage(6006, LogLevel.Information, "Rehearsals on {Database}, as host {Host}")]
    public static partial void Ready(this ILogger logger, string database, string host);
}
