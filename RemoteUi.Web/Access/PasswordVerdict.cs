using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>The result of a <see cref="PasswordCheck"/>.</summary>
/// <param name="User">The user, if name and password are right; otherwise null.</param>
/// <param name="IsLocked">Whether the account is locked. Say it to nobody but the user who is logged in.</param>
public sealed record PasswordVerdict(MachineUser? User, bool IsLocked)
{
    public static PasswordVerdict Wrong { get; } = new(null, false);

    public static PasswordVerdict Locked { get; } = new(null, true);

    /// <summary>Gets the error for a user who is logged in.</summary>
    public AccessError OwnError => User is not null
        ? AccessError.None
        : IsLocked
        ? AccessError.LockedOut
        : AccessError.CurrentPasswordWrong;

    public static PasswordVerdict Of(MachineUser user) => new(user, false);
}
