using Microsoft.Extensions.Logging;
using RemoteUi.Network.Ipp.Codec;

namespace RemoteUi.Network.Ipp;

internal static partial class Log
{
    [LoggerMessage(5200, LogLevel.Debug, "IPP operation 0x{Operation:X4} of version {Version}: {Status}")]
    public static partial void Answered(this ILogger logger, ushort operation, IppVersion version, IppStatus status);

    [LoggerMessage(5201, LogLevel.Information, "An IPP request cannot be read: {Reason}")]
    public static partial void RequestUnreadable(this ILogger logger, string reason);

    [LoggerMessage(5202, LogLevel.Information, "Print job {Id} ended in state {State} with {Bytes} bytes")]
    public static partial void JobEnded(this ILogger logger, int id, PrintJobState state, long bytes);

    [LoggerMessage(5203, LogLevel.Information, "Print job {Id} was canceled")]
    public static partial void JobCanceled(this ILogger logger, int id);
}
