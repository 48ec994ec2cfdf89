using Microsoft.Extensions.Logging;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Client;

internal static partial class Log
{
    [LoggerMessage(EventId = 100, Level = LogLevel.Information, Message = "{Operation} of transaction {TransactionId} ended as {Ending}")]
    public static partial void Answered(this ILogger logger, MessageType operation, TransactionId transactionId, string ending);
}
