using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Api.Keys;
using RemoteUi.Web.Api.Settings;

namespace RemoteUi.Web.Api.Requests;

/// <summary>Represents a certificate issuance request.</summary>
public sealed record RequestModel
{
    /// <summary>The id; the key that it registers has the same.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whether it was sent by hand or by the timer.</summary>
    public required RequestOrigin Origin { get; init; }

    public required RequestState State { get; init; }

    /// <summary>Whether it has not ended.</summary>
    public required bool IsInProgress { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When it is next sent or polled.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>How often it was sent again or polled.</summary>
    public required int PollsDone { get; init; }

    public required int PollsAllowed { get; init; }

    /// <summary>What it asks for.</summary>
    public required KeyAndCertificateModel KeyAndCertificate { get; init; }

    /// <summary>The name of the server.</summary>
    public required string ServerName { get; init; }

    public required string ServerUrl { get; init; }

    public string? TransactionId { get; init; }

    /// <summary>Whether it can be stopped now.</summary>
    public required bool CanBeStopped { get; init; }

    /// <summary>Whether it can be checked again, or deleted, now.</summary>
    public required bool CanBeCheckedAgain { get; init; }

    /// <summary>Why it did not succeed; absent while it is in progress and if it did.</summary>
    public RequestErrorModel? Error { get; init; }

    /// <summary>The certificate that was issued.</summary>
    public CertificateModel? Certificate { get; init; }

    public required IReadOnlyList<RequestStepModel> Steps { get; init; }
}

/// <summary>Represents why a request did not succeed.</summary>
public sealed record RequestErrorModel
{
    /// <summary>The text of [Details]; the same in every language.</summary>
    public required string Details { get; init; }

    /// <summary>The name of the cause, as in docs/causes.md.</summary>
    public required string Cause { get; init; }

    /// <summary>What happened, in the language asked for.</summary>
    public required string Sentence { get; init; }

    /// <summary>What to do, in the language asked for.</summary>
    public required string Remedy { get; init; }

    /// <summary>The technical facts, or the server's own words.</summary>
    public string? Evidence { get; init; }
}

/// <summary>Represents a step of a request.</summary>
/// <param name="Seconds">How long it took, if that is of interest.</param>
public sealed record RequestStepModel(RequestStepKind Kind, DateTimeOffset At, double? Seconds, string? Detail);

/// <summary>Represents [Certificate Issuance Request Status].</summary>
/// <param name="ToBeProcessed">The request that the timer sends next.</param>
/// <param name="Requests">The last 20 requests, newest first.</param>
public sealed record RequestListModel(PlannedRequestModel? ToBeProcessed, IReadOnlyList<RequestModel> Requests);

/// <summary>Represents the request that the timer sends next.</summary>
/// <param name="SetTime">The set time.</param>
/// <param name="LeavesAt">When it is sent: the set time, or up to 600 seconds later.</param>
public sealed record PlannedRequestModel(DateTimeOffset SetTime, DateTimeOffset LeavesAt);
