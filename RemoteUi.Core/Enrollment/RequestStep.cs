namespace RemoteUi.Core.Enrollment;

/// <summary>One line of the progress list, which is the record afterwards.</summary>
/// <param name="Duration">How long it took, where that is worth telling.</param>
public sealed record RequestStep(
    RequestStepKind Kind, DateTimeOffset At, TimeSpan? Duration = null, string? Detail = null);

/// <summary>The steps of a request that a person sees.</summary>
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
