namespace RemoteUi.Fleet;

/// <summary>Represents a rehearsal as the list shows it.</summary>
/// <param name="StartsAt">When the window begins.</param>
/// <param name="Ended">How many devices have ended.</param>
/// <param name="Issued">How many of them got their certificate.</param>
public sealed record Rehearsal(
    Guid Id, RehearsalSettings Settings, RehearsalState State, DateTimeOffset CreatedAt, DateTimeOffset StartsAt,
    DateTimeOffset? EndedAt, StopReason? Stopped, int Ended, int Issued);

/// <summary>Specifies the state of a rehearsal.</summary>
public enum RehearsalState
{
    /// <summary>It waits for its start, or devices are to be done.</summary>
    Running,

    /// <summary>It was stopped, and devices under way are ending.</summary>
    Stopping,

    /// <summary>Every device has ended.</summary>
    Ended,
}

/// <summary>Specifies why a rehearsal was stopped before every device was done.</summary>
public enum StopReason
{
    ByHand,

    /// <summary>
    /// More of the last 100 devices failed than <see cref="RehearsalSettings.StopAtFailingPercent"/>.
    /// </summary>
    TooManyFailed,

    /// <summary><see cref="RehearsalSettings.StopAt"/> has passed.</summary>
    TimeIsUp,
}
