namespace RemoteUi.Workbench.ServerCheck;

/// <summary>Represents a run of the checks against one server: finished, stopped, or under way.</summary>
/// <param name="Address">The server's address, without user information.</param>
public sealed record CheckRun(
    Guid Id, Uri Address, string? CaIdentifier, CheckLevel Level, DateTimeOffset StartedAt, string ProductVersion)
{
    public CheckRunState State { get; init; } = CheckRunState.Running;

    /// <summary>When the run ended; null while it is under way.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The check under way; null if none is.</summary>
    public string? Current { get; init; }

    /// <summary>The number of checks of the level.</summary>
    public int Planned { get; init; }

    /// <summary>The results so far, in the order in which the checks ran.</summary>
    public IReadOnlyList<CheckResult> Results { get; init; } = [];

    public IReadOnlyList<FootprintEntry> Footprint { get; init; } = [];
}

/// <summary>Specifies how far a run is.</summary>
public enum CheckRunState
{
    Running,
    Finished,

    /// <summary>Stopped by the user; what was found stays.</summary>
    Stopped,

    /// <summary>Ended because the program ended.</summary>
    Interrupted,
}
