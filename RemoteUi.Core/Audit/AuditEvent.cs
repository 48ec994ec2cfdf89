namespace RemoteUi.Core.Audit;

/// <summary>Represents a change that was made. It never contains a secret.</summary>
/// <param name="Subject">What was changed: the name of a key or an account, a serial number.</param>
public sealed record AuditEvent(AuditKind Kind, string? Subject = null)
{
    /// <summary>Gets what differs now, setting by setting; empty if there is no more to say.</summary>
    public IReadOnlyList<AuditChange> Changes { get; init; } = [];

    /// <summary>Gets the ID of the issuance request that it belongs to, or null.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>Gets who did it, if that is not the caller: a name, or one of <see cref="AuditActors"/>.</summary>
    public string? By { get; init; }
}

/// <summary>Represents a changed setting.</summary>
/// <param name="Field">The key of its label.</param>
/// <param name="Old">The value before, or null if there was none. Of a secret: set or not set.</param>
/// <param name="New">The value after. Of a secret: set, changed, or not set.</param>
public sealed record AuditChange(string Field, string? Old, string? New);

/// <summary>Names those who change something and are no user.</summary>
public static class AuditActors
{
    /// <summary>The program in the background, as the settings tell it to.</summary>
    public const string Timer = "timer";

    /// <summary>The person who started the program, by an option or a file in the data folder.</summary>
    public const string Command = "command";
}
