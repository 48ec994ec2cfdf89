using Microsoft.Extensions.Logging;
using RemoteUi.Core.Client;

namespace RemoteUi.Core.Enrollment;

internal static partial class Log
{
    [LoggerMessage(1200, LogLevel.Information, "Manual request {Id} was queued")]
    public static partial void RequestedByHand(this ILogger logger, Guid id);

    [LoggerMessage(1201, LogLevel.Information, "Request {Id} was deleted")]
    public static partial void Deleted(this ILogger logger, Guid id);

    [LoggerMessage(
        1202, LogLevel.Information,
        "Sending scheduled request {Id}, occurrence {Occurrence}, due at {DueAt:u}; the next is due at {Next:u}")]
    public static partial void TimedRequestStarted(
        this ILogger logger, Guid id, int occurrence, DateTimeOffset dueAt, DateTimeOffset? next);

    [LoggerMessage(1203, LogLevel.Information, "The scheduled request has ended, the timer is now off")]
    public static partial void TimerCleared(this ILogger logger);

    [LoggerMessage(
        1204, LogLevel.Information,
        "Sending request {Id} as transaction {TransactionId} ({Signing}), {PollsDone} polls done")]
    public static partial void Sending(
        this ILogger logger, Guid id, string transactionId, RequestSigning signing, int pollsDone);

    [LoggerMessage(1205, LogLevel.Information, "Request {Id} ended in state {State}, cause {Cause}: {Details}")]
    public static partial void Ended(this ILogger logger, Guid id, RequestState state, Cause? cause, string? details);

    [LoggerMessage(1207, LogLevel.Information, "Request {Id} is stopped by a user")]
    public static partial void StopOrdered(this ILogger logger, Guid id);

    [LoggerMessage(1208, LogLevel.Information, "The use of key {Id} is now {Location} {Policy}")]
    public static partial void UseAssigned(
        this ILogger logger, Guid id, RemoteUi.Core.Machine.KeyUseLocation location, string? policy);

    [LoggerMessage(1209, LogLevel.Information, "Registered CA certificate {Thumbprint} (SHA-256)")]
    public static partial void CaCertificateRegistered(this ILogger logger, string thumbprint);

    [LoggerMessage(1210, LogLevel.Information, "Deleted CA certificate {Thumbprint} (SHA-256)")]
    public static partial void CaCertificateDeleted(this ILogger logger, string thumbprint);

    [LoggerMessage(1211, LogLevel.Information, "CA certificate {Thumbprint} (SHA-256) is now trusted for: {Uses}")]
    public static partial void CaUsesChanged(this ILogger logger, string thumbprint, string uses);

    [LoggerMessage(1206, LogLevel.Error, "Unexpected error while talking to the SCEP server for request {Id}")]
    public static partial void UnexpectedFault(this ILogger logger, Guid id, Exception fault);
}
