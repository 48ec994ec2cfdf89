using Microsoft.Extensions.Logging;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Client;

internal static partial class Log
{
    [LoggerMessage(
        EventId = 1100, Level = LogLevel.Information,
        Message = "{Operation} of transaction {TransactionId}: {Outcome}")]
    public static partial void Replied(
        this ILogger logger, MessageType operation, TransactionId transactionId, string outcome);

    [LoggerMessage(
        EventId = 1101, Level = LogLevel.Warning,
        Message = "Rejected the reply to {Operation} of transaction {TransactionId} ({Cause}): {Evidence}")]
    public static partial void Refused(
        this ILogger logger, MessageType operation, TransactionId transactionId, Cause cause, string evidence);
}
