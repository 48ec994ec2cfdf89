using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Audit;

namespace RemoteUi.Web.Accounts;

/// <summary>
/// Manages the accounts and their roles ([User Management]). There is always an administrator, and users cannot delete
/// their own account.
/// </summary>
public sealed class UserAdministration(
    UserManager<MachineUser> users, AccountGate gate, ILogInLocks locks, Caller caller, IAuditTrail audit,
    ILogger<UserAdministration> log)
{
    /// <summary>The maximum length, in characters.</summary>
    public const int MaxUserNameLength = 64;

    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken)
    {
        var accounts = new List<Account>();
        var locked = await locks.ListAsync(cancellationToken);
        foreach (var user in await users.Users.OrderBy(user => user.NormalizedUserName).ToListAsync(cancellationToken))
            accounts.Add(
                new Account(
                    user.Id, user.UserName!, await RoleOfAsync(user),
                    locked.TryGetValue(user.Id, out var until) ? until : null, user.TwoFactorEnabled));
        return accounts;
    }

    public async Task<AccessError> AddAsync(string? userName, string? password, MachineRole role)
    {
        using var turn = await gate.EnterAsync();
        if (PasswordRule.Check(password, userName) is var error and not AccessError.None) return error;
        if (string.IsNullOrEmpty(userName) || userName.Length > MaxUserNameLength)
            return AccessError.UserNameNotPossible;
        if (await users.FindByNameAsync(userName) is not null) return AccessError.UserNameTaken;
        var user = new MachineUser { UserName = userName };
        using var recorded = audit.RecordWithSave(
            new AuditEvent(AuditKind.AccountAdded, userName) { Changes = [new("Role", null, $"{role}")] });
        if (!(await users.CreateAsync(user, password!)).Succeeded) return AccessError.UserNameNotPossible;
        await users.AddToRoleAsync(user, role.ToString());
        log.AccountAdded(caller.UserName, caller.Address, userName, role);
        return AccessError.None;
    }

    /// <param name="by">The name of the account that makes the request.</param>
    public async Task<AccessError> DeleteAsync(string id, string? by)
    {
        using var turn = await gate.EnterAsync();
        if (await users.FindByIdAsync(id) is not { } user) return AccessError.AccountNotFound;
        if (string.Equals(user.UserName, by, StringComparison.OrdinalIgnoreCase)) return AccessError.OwnAccount;
        if (await IsLastAdministratorAsync(user)) return AccessError.LastAdministrator;
        using (audit.RecordWithSave(new AuditEvent(AuditKind.AccountDeleted, user.UserName)))
            await users.DeleteAsync(user);
        log.AccountDeleted(caller.UserName, caller.Address, user.UserName);
        return AccessError.None;
    }

    public async Task<AccessError> ChangeRoleAsync(string id, MachineRole role)
    {
        using var turn = await gate.EnterAsync();
        if (await users.FindByIdAsync(id) is not { } user) return AccessError.AccountNotFound;
        var old = await RoleOfAsync(user);
        if (old == role) return AccessError.None;
        if (await IsLastAdministratorAsync(user)) return AccessError.LastAdministrator;
        using var recorded = audit.RecordWithSave(
            new AuditEvent(AuditKind.RoleChanged, user.UserName) { Changes = [new("Role", $"{old}", $"{role}")] });
        await users.AddToRoleAsync(user, role.ToString());
        await users.RemoveFromRoleAsync(user, old.ToString());
        log.RoleChanged(caller.UserName, caller.Address, user.UserName, old, role);
        return AccessError.None;
    }

    /// <summary>
    /// Sets a new password for another user, removes the lock, and ends the sessions of the account. Users change their
    /// own password by <see cref="ChangeOwnPasswordAsync"/>.
    /// </summary>
    /// <param name="by">The name of the account that makes the request.</param>
    public async Task<AccessError> SetPasswordAsync(string id, string? password, string? by)
    {
        if (await users.FindByIdAsync(id) is not { } user) return AccessError.AccountNotFound;
        if (string.Equals(user.UserName, by, StringComparison.OrdinalIgnoreCase)) return AccessError.OwnPassword;
        if (PasswordRule.Check(password, user.UserName) is var error and not AccessError.None) return error;
        return await ReplacePasswordAsync(user, password!);
    }

    /// <summary>
    /// Changes the password of the account that makes the request, whose current password was checked before.
    /// </summary>
    public Task<AccessError> ChangeOwnPasswordAsync(MachineUser user, string password) =>
        ReplacePasswordAsync(user, password);

    /// <summary>Turns off two-factor authentication of an account that lost it, and ends its sessions.</summary>
    public async Task<AccessError> TakeOffSecondFactorAsync(string id)
    {
        if (await users.FindByIdAsync(id) is not { } user) return AccessError.AccountNotFound;
        using var recorded = audit.RecordWithSave(new AuditEvent(AuditKind.SecondFactorOff, user.UserName));
        if (!(await users.SetTwoFactorEnabledAsync(user, false)).Succeeded) return AccessError.AccountNotFound;
        log.SecondFactorTakenOff(caller.UserName, caller.Address, user.UserName);
        return AccessError.None;
    }

    private async Task<AccessError> ReplacePasswordAsync(MachineUser user, string password)
    {
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        using var recorded = audit.RecordWithSave(new AuditEvent(AuditKind.PasswordChanged, user.UserName));
        if (!(await users.UpdateSecurityStampAsync(user)).Succeeded) return AccessError.AccountNotFound;
        await locks.RemoveAsync(user.Id, CancellationToken.None);
        log.PasswordSet(caller.UserName, caller.Address, user.UserName);
        return AccessError.None;
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
