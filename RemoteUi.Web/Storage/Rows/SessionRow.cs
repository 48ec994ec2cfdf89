namespace RemoteUi.Web.Storage.Rows;

/// <summary>Represents a session: who logged in, when, and from where.</summary>
public sealed class SessionRow
{
    /// <summary>128 random bits in hexadecimal, also in the encrypted cookie.</summary>
    public required string Id { get; set; }

    public required string UserId { get; set; }

    /// <summary>The security stamp of the account at log-in; the session ends when the account gets another.</summary>
    public required string Stamp { get; set; }

    public required DateTimeOffset StartedAt { get; set; }

    /// <summary>The last use, accurate to a minute.</summary>
    public required DateTimeOffset UsedAt { get; set; }

    /// <summary>Whether the session was started over https. Its cookie is not accepted over http.</summary>
    public required bool IsSecure { get; set; }

    public required string Address { get; set; }

    /// <summary>The browser's User-Agent header, cut to 256 characters.</summary>
    public required string Browser { get; set; }
}
