using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Tokens;

/// <summary>Represents a token to make.</summary>
public sealed record NewToken(string Name, MachineRole Role, TimeSpan Lifetime);
