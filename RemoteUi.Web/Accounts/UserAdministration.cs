using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace RemoteUi.Web.Accounts;

/// <summary>
/// Manages the accounts and their roles ([User Management]). There is always an administrator, and users cannot delete
/// their own account.
/// </summary>
public sealed class UserAdministration(UserManager<MachineUser> users, AccountGate gate, TimeProvider clock)
{
    /// <summary>The maximum length, in characters.</summary>
    public const int MaxUserNameLength = 64;

    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken)
    {
        var accounts = new List<Account>();
        foreach (var user in await users.Users.OrderBy(user => user.NormalizedUserName).ToListAsync(cancellationToken))
            accounts.Add(
                new Account(
                    user.Id, user.UserName!, await RoleOfAsync(user),
                    user.LockoutEnd > clock.GetUtcNow() ? user.LockoutEnd : null));
        return accounts;
    }

    public async Task<AccessError> AddAsync(string? userName, string? password, MachineRole role)
    {
        using var turn = await gate.EnterAsync();
        if (PasswordRule.Check(password) is var error and not AccessError.None) return error;
        if (string.IsNullOrEmpty(userName) || userName.Length > MaxUserNameLength)
            return AccessError.UserNameNotPossible;
        if (await users.FindByNameAsync(userName) is not null) return AccessError.UserNameTaken;
        var user = new MachineUser { UserName = userName };
        if (!(await users.CreateAsync(user, password!)).Succeeded) return AccessError.UserNameNotPossible;
        await users.AddToRoleAsync(user, role.ToString());
        return AccessError.None;
    }

    /// <param name="by">The name of the account that makes the request.</param>
    public async Task<AccessError> DeleteAsync(string id, string? by)
    {
        using var turn = await gate.EnterAsync();
        if (await users.FindByIdAsync(id) is not { } user) return AccessError.AccountNotFound;
        if (string.Equals(user.UserName, by, StringComparison.OrdinalIgnoreCase)) return AccessError.OwnAccount;
        if (await IsLastAdministratorAsync(user)) return AccessError.LastAdministrator;
        await users.DeleteAsync(user);
        return AccessError.None;
    }

    public async Task<AccessError> ChangeRoleAsync(string id, MachineRole role)
    {
        using var turn = await gate.EnterAsync();
        if (await users.FindByIdAsync(id) is not { } user) return AccessError.AccountNotFound;
        var old = await RoleOfAsync(user);
        if (old == role) return AccessError.None;
        if (await IsLastAdministratorAsync(user)) return AccessError.LastAdministrator;
        await users.AddToRoleAsync(user, role.ToString());
        await users.RemoveFromRoleAsync(user, old.ToString());
        return AccessError.None;
    }

    /// <summary>Sets a new password, removes the lock, and ends the sessions of the account.</summary>
    public async Task<AccessError> SetPasswordAsync(string id, string? password)
    {
        if (PasswordRule.Check(password) is var error and not AccessError.None) return error;
        if (await users.FindByIdAsync(id) is not { } user) return AccessError.AccountNotFound;
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password!);
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        await users.UpdateSecurityStampAsync(user);
        return AccessError.None;
    }

    /// <summary>Changes the password of the account that makes the request, which requires the current one.</summary>
    public async Task<AccessError> ChangeOwnPasswordAsync(
        MachineUser user, string? current, string? password, string? again)
    {
        if (PasswordRule.Check(password, again) is var error and not AccessError.None) return error;
        var changed = await users.ChangePasswordAsync(user, current ?? "", password!);
        return changed.Succeeded ? AccessError.None : AccessError.CurrentPasswordWrong;
    }

    /// <summary>An account between two roles, because the program was killed, has the one that may do more.</summary>
    private async Task<MachineRole> RoleOfAsync(MachineUser user)
    {
        MachineRole[] descending = [MachineRole.Administrator, MachineRole.Auditor];
        var names = await users.GetRolesAsync(user);
        return descending.FirstOrDefault(role => names.Contains(role.ToString()), MachineRole.GeneralUser);
    }

    private async Task<bool> IsLastAdministratorAsync(MachineUser user) =>
        await users.GetUsersInRoleAsync(nameof(MachineRole.Administrator)) is [var only] && only.Id == user.Id;
}
