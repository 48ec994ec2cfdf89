using Microsoft.Extensions.Logging;

namespace RemoteUi.Workbench.ServerCheck.Running;

internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Error, "Check {Check} failed because of a fault in this program")]
    public static partial void CheckFailed(this ILogger logger, string check, Exception exception);
}
