using System.Text.Json.Serialization;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;

namespace RemoteUi.Web.EvidenceFiles;

/// <summary>
/// Represents everything about one request that a ticket needs, as JSON. <c>docs/evidence.schema.json</c> describes it.
/// It contains neither the challenge password nor a private key.
/// </summary>
public sealed record EvidenceFile
{
    [JsonPropertyOrder(-2)]
    public string Format => "remote-ui-evidence";

    [JsonPropertyOrder(-1)]
    public int Version => 1;

    public required string Product { get; init; }

    public required string ProductVersion { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Gets the language of the sentences, such as "en".</summary>
    public required string Language { get; init; }

    public required EvidenceServer Server { get; init; }

    public required EvidenceRequest Request { get; init; }

    /// <summary>Gets why the request did not succeed; null if it did, or is in progress.</summary>
    public EvidenceError? Error { get; init; }

    /// <summary>Gets how far the server's clock is ahead of the device's; null if it is unknown.</summary>
    public double? ClockDifferenceSeconds { get; init; }

    public required IReadOnlyList<EvidenceStep> Steps { get; init; }

    public required EvidenceReport Report { get; init; }

    /// <summary>Gets the issued certificate in DER.</summary>
    public byte[]? Certificate { get; init; }

    /// <summary>Gets the exchanges with the server, oldest first.</summary>
    public required IReadOnlyList<EvidenceExchange> Exchanges { get; init; }
}

/// <summary>Represents the server that was asked.</summary>
/// <param name="Address">Without user information.</param>
public sealed record EvidenceServer(
    string Name, string Address, string? CaIdentifier, string? CaFingerprint, double TimeoutSeconds);

/// <summary>Represents what was asked for, and when.</summary>
/// <param name="HasChallengePassword">Whether it contained a challenge password; null if that is not known.</param>
public sealed record EvidenceRequest(
    Guid Id, RequestOrigin Origin, RequestState State, string? TransactionId, RequestSigning Signing,
    string CommonName, string? Organization, int KeyBits, SignatureHash SignatureHash, bool? HasChallengePassword,
    DateTimeOffset CreatedAt, DateTimeOffset? SentAt, DateTimeOffset? EndedAt, DateTimeOffset? NextAttemptAt,
    int PollsDone, int PollsAllowed)
{
    public required KeyAlgorithm KeyAlgorithm { get; init; }

    /// <summary>
    /// Gets whether an RSA key made for the transaction signed it, because the requested one cannot decrypt; null if
    /// that is not known.
    /// </summary>
    [JsonPropertyName("hasTransportKey")]
    public bool? HasTransientKey { get; init; }
}

/// <summary>Represents why a request did not succeed.</summary>
/// <param name="Details">The [Details] text as a printer shows it.</param>
/// <param name="Sentence">The cause in a sentence.</param>
/// <param name="Remedy">What to do next.</param>
/// <param name="ServerWords">What the server itself said.</param>
public sealed record EvidenceError(
    string Details, int? Code, Cause Cause, string Sentence, string Remedy, string? ServerWords, string? Evidence);

/// <summary>Represents a step of the request.</summary>
public sealed record EvidenceStep(RequestStepKind Kind, DateTimeOffset At, double? DurationSeconds, string? Detail);

/// <summary>Represents what the server said about itself and what the device thinks of it.</summary>
public sealed record EvidenceReport(
    IReadOnlyList<string> Capabilities, IReadOnlyList<ReportedCertificate> CaCertificates,
    IReadOnlyList<ReportedAlgorithm> Algorithms, string? FailInfo, string? FailInfoText,
    IReadOnlyList<EvidenceRemark> Remarks);

/// <summary>Represents something worth knowing that stopped nothing.</summary>
public sealed record EvidenceRemark(RemarkCode Code, RemarkSeverity Severity, string Sentence);

/// <summary>Represents one HTTP request and its reply, with the messages as they went over the wire.</summary>
/// <param name="RequestBytes">The size of the body; of a GET, of the message as sent in the address.</param>
/// <param name="Request">The message sent, in DER; null if there was none, or it is left out.</param>
/// <param name="RequestLeftOut">Why the message is not in the file; null if it is, or if there was none.</param>
/// <param name="Reply">The body of the reply; null if none came, or it is left out.</param>
public sealed record EvidenceExchange(
    int Number, string Operation, string Method, string? Address, DateTimeOffset SentAt, double DurationSeconds,
    int? HttpStatus, string? ContentType, string Outcome, int RequestBytes, byte[]? Request, string? RequestLeftOut,
    int ReplyBytes, byte[]? Reply, string? ReplyLeftOut);
