using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Tokens;

/// <summary>Represents a token as it is shown; the token itself is known to its holder only.</summary>
/// <param name="MadeBy">The administrator who made it. It is good only as long as that account is one.</param>
/// <param name="UsedAt">The last use, accurate to a minute; null if it was never used.</param>
public sealed record ApiToken(
    string Id, string Name, MachineRole Role, string MadeBy, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt);
