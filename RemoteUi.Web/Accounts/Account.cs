namespace RemoteUi.Web.Accounts;

/// <summary>Represents an account as shown in the list of users.</summary>
/// <param name="LockedUntil">When the lock after wrong passwords ends, or null.</param>
/// <param name="HasSecondFactor">Whether two-factor authentication is on.</param>
public sealed record Account(
    string Id, string UserName, MachineRole Role, DateTimeOffset? LockedUntil, bool HasSecondFactor);
