using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Storage.Rows;

/// <summary>Represents a token of the API. The token itself is not stored.</summary>
public sealed class ApiTokenRow
{
    public required string Id { get; set; }

    /// <summary>The administrator who made it; it is deleted with the account.</summary>
    public required string UserId { get; set; }

    public required string Name { get; set; }

    public required MachineRole Role { get; set; }

    /// <summary>The SHA-256 hash of the token in hexadecimal.</summary>
    public required string Hash { get; set; }

    public required DateTimeOffset MadeAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The last use, accurate to a minute; null if it was never used.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
