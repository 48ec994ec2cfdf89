using Microsoft.Extensions.Logging;

namespace RemoteUi.Network.IpSec;

internal static partial class Log
{
    [LoggerMessage(5300, LogLevel.Information, "IPSec test {Name} ended: {Ending}")]
    public static partial void TestEnded(this ILogger log, string name, string ending);

    [LoggerMessage(
        5301, LogLevel.Warning,
        "IPSec test {Name} could not take its key and CA certificates away from the daemon; restart it")]
    public static partial void NotUnloaded(this ILogger log, Exception? fault, string name);
}
