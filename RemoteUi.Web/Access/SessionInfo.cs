namespace RemoteUi.Web.Access;

/// <summary>Represents a session as shown to its user.</summary>
/// <param name="UsedAt">The last use, accurate to a minute.</param>
public sealed record SessionInfo(
    string Id, DateTimeOffset StartedAt, DateTimeOffset UsedAt, string Address, string Browser);
