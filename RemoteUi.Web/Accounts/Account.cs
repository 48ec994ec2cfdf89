namespace RemoteUi.Web.Accounts;

/// <summary>Represents an account as shown in the list of users.</summary>
/// <param name="LockedUntil">When the lock after wrong passwords ends, or null.</param>
public sealed record Account(string Id, string UserName, MachineRole Role, DateTimeOffset? LockedUntil);
