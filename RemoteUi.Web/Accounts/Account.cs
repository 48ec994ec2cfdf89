namespace RemoteUi.Web.Accounts;

/// <summary>An account as the list of users shows it.</summary>
/// <param name="LockedUntil">Until when wrong passwords have locked it, or null.</param>
public sealed record Account(string Id, string UserName, MachineRole Role, DateTimeOffset? LockedUntil);
