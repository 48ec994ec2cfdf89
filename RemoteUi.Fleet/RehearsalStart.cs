namespace RemoteUi.Fleet;

/// <summary>Represents the result of starting a rehearsal.</summary>
public abstract record RehearsalStart
{
    private RehearsalStart()
    {
    }

    public sealed record Started(Guid Id) : RehearsalStart;

    public sealed record Refused(IReadOnlyList<RehearsalObstacle> Obstacles) : RehearsalStart;
}

/// <summary>Represents a reason for which a rehearsal cannot start.</summary>
/// <param name="Needed">What it would need, in the unit of the kind.</param>
/// <param name="Available">What there is.</param>
public sealed record RehearsalObstacle(ObstacleKind Kind, long Needed = 0, long Available = 0);

/// <summary>Specifies the kind of an obstacle.</summary>
public enum ObstacleKind
{
    /// <summary>The server is not on this computer, and nobody said to be responsible for it.</summary>
    NotResponsible,

    /// <summary>The number of devices is 0 or too large, or differs from the devices given.</summary>
    Devices,

    /// <summary>Two devices have the same common name: <c>Needed</c> names, of which <c>Available</c> differ.</summary>
    RepeatedNames,

    /// <summary>Exchanges at once.</summary>
    AtOnce,

    /// <summary>The window, in seconds.</summary>
    Window,

    KeyPool,

    /// <summary>Open files (RLIMIT_NOFILE), of which each exchange needs one.</summary>
    OpenFiles,

    /// <summary>Memory, in MiB.</summary>
    Memory,

    /// <summary>Room in the file system of the database, in MiB.</summary>
    DiskSpace,

    /// <summary>Local ports for connections to one address of the server.</summary>
    Ports,

    /// <summary>Another rehearsal is running.</summary>
    AnotherIsRunning,
}
