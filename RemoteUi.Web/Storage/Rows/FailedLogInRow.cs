namespace RemoteUi.Web.Storage.Rows;

/// <summary>Counts the incorrect passwords and codes for an account, separately for callers on this computer.</summary>
public sealed class FailedLogInRow
{
    public required string UserId { get; set; }

    public required bool IsLocal { get; set; }

    /// <summary>The failures since the last success or lock.</summary>
    public int Count { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }
}
