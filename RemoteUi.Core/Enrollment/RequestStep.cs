namespace RemoteUi.Core.Enrollment;

/// <summary>One line of the progress list, which is kept as a record.</summary>
/// <param name="Duration">How long the step took, if that is of interest.</param>
public sealed record RequestStep(
    RequestStepKind Kind, DateTimeOffset At, TimeSpan? Duration = null, string? Detail = null);

/// <summary>The steps of a request that the user sees.</summary>
public enum RequestStepKind
{
    Started,
    KeyMade,
    CaFound,
    RequestSent,
    Waiting,
    Polled,
    Unanswered,
    CertificateReceived,
    Registered,
    OldKeyDeleted,
    Interrupted,
    FellBack,
    Deferred,
    Failed,
    RestartRequested,
}
