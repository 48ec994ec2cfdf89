namespace RemoteUi.Fleet.Storage.Rows;

/// <summary>A row of the table of rehearsals.</summary>
public sealed class RehearsalRow
{
    public required Guid Id { get; set; }

    /// <summary>The settings in JSON, without the challenge password.</summary>
    public required string Settings { get; set; }

    /// <summary>
    /// The challenge password of all devices, or the password of the page that gives each device its own; encrypted,
    /// and deleted when the rehearsal ends.
    /// </summary>
    public byte[]? Challenge { get; set; }

    /// <summary>The shared keys in PKCS#8, encrypted together; deleted when the rehearsal ends.</summary>
    public byte[]? Keys { get; set; }

    public RehearsalState State { get; set; }

    public StopReason? Stopped { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset StartsAt { get; set; }

    public DateTimeOffset? StoppedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
