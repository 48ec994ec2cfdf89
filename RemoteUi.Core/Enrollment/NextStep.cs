namespace RemoteUi.Core.Enrollment;

/// <summary>The step to perform next for a request.</summary>
public abstract record NextStep
{
    private NextStep()
    {
    }

    public sealed record MakeKey : NextStep;

    /// <summary>Find the CA and send; nothing has been sent yet.</summary>
    public sealed record Send : NextStep;

    /// <summary>
    /// Send the same bytes again if they are still in memory, otherwise poll; it was sent and no reply arrived.
    /// </summary>
    public sealed record SendAgain : NextStep;

    /// <summary>
    /// Poll for the transaction first (RFC 8894, 3.3.3); the request was interrupted while being sent.
    /// </summary>
    public sealed record AskAfter : NextStep;

    public sealed record Poll : NextStep;

    public sealed record WaitUntil(DateTimeOffset At) : NextStep;

    /// <summary>Defer; it is pending and no poll is left.</summary>
    public sealed record Defer : NextStep;

    public sealed record Register : NextStep;

    /// <summary>Nothing; it has ended.</summary>
    public sealed record Done : NextStep;
}
