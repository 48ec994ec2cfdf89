using RemoteUi.Core.Audit;

namespace RemoteUi.Web.Audit;

/// <summary>Defines the log messages with event IDs 3900 to 3949.</summary>
internal static partial class Log
{
    [LoggerMessage(
        3900, LogLevel.Information, "Audit: {Kind} by {By} from {Address}: {Subject} {Changes} (request {RequestId})")]
    private static partial void Recorded(
        this ILogger logger, AuditKind kind, string by, string address, string? subject, string? changes,
        Guid? requestId);

    public static void Recorded(this ILogger logger, AuditEntry entry) => logger.Recorded(
        entry.Kind, entry.By, entry.Address, entry.Subject, AuditText.Of(entry.Changes), entry.RequestId);

    [LoggerMessage(3901, LogLevel.Error, "The audit entry {Kind} could not be stored")]
    public static partial void NotRecorded(this ILogger logger, AuditKind kind, Exception fault);

    [LoggerMessage(3902, LogLevel.Error, "The oldest audit entries could not be deleted")]
    public static partial void NotTrimmed(this ILogger logger, Exception fault);
}
