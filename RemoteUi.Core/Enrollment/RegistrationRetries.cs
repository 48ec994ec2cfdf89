namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Limits how often a received certificate is registered again after an error: after pauses of 1, 2, 4, ... minutes, at
/// most 10 times in about 8 hours, which is long enough to free a full disk. In memory: a restart counts from zero.
/// </summary>
internal sealed class RegistrationRetries(TimeProvider clock)
{
    public const int MaxAttempts = 10;

    private Guid about;
    private int failures;
    private long failedAt;

    /// <summary>Whether the pause after the last failure is over.</summary>
    public bool MayTry(Guid request) =>
        about != request || clock.GetElapsedTime(failedAt) >= TimeSpan.FromMinutes(Math.Pow(2, failures - 1));

    /// <summary>Counts a failure; returns false if it was the last attempt.</summary>
    public bool CountFailure(Guid request)
    {
        failures = about == request ? failures + 1 : 1;
        (about, failedAt) = (request, clock.GetTimestamp());
        return failures < MaxAttempts;
    }
}
