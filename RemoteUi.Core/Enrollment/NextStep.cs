namespace RemoteUi.Core.Enrollment;

/// <summary>What is to be done with a request now.</summary>
public abstract record NextStep
{
    private NextStep()
    {
    }

    public sealed record MakeKey : NextStep;

    /// <summary>Nothing has left yet: find the CA and send.</summary>
    public sealed record Send : NextStep;

    /// <summary>
    /// It was sent and no answer came: the same bytes again, where they are still here; else ask after it.
    /// </summary>
    public sealed record SendAgain : NextStep;

    /// <summary>
    /// It was interrupted while being sent: ask the server after the transaction first (RFC 8894, 3.3.3).
    /// </summary>
    public sealed record AskAfter : NextStep;

    public sealed record Poll : NextStep;

    public sealed record WaitUntil(DateTimeOffset At) : NextStep;

    /// <summary>Pending, and no poll left.</summary>
    public sealed record Defer : NextStep;

    public sealed record Register : NextStep;

    /// <summary>It has ended.</summary>
    public sealed record Done : NextStep;
}
