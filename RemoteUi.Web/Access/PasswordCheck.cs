using Microsoft.AspNetCore.Identity;
using RemoteUi.Core.Audit;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>
/// Checks a user name and password, at log-in and before changes that ask for the current password. An unknown name, a
/// locked account, and an incorrect password cost the same work.
/// </summary>
public sealed class PasswordCheck(
    UserManager<MachineUser> users, LogInGates gates, FailedLogIns failures, DecoyHash decoy, IAuditTrail audit,
    ILogger<PasswordCheck> log)
{
    public async Task<PasswordVerdict> CheckAsync(HttpContext caller, string? userName, string? password)
    {
        if (string.IsNullOrEmpty(userName) || userName.Length > UserAdministration.MaxUserNameLength
            || string.IsNullOrEmpty(password) || password.Length > PasswordRule.MaxLength)
            return PasswordVerdict.Wrong;
        using var turn = await gates.EnterAsync(userName, caller.RequestAborted);
        var user = await users.FindByNameAsync(userName);
        var isLocked = user is not null && await failures.IsLockedAsync(user.Id, LocalCaller.IsLocal(caller));
        var found = users.PasswordHasher.VerifyHashedPassword(
            user ?? new MachineUser(), user?.PasswordHash ?? decoy.Value, password);
        return await JudgeAsync(caller, user, isLocked, password, found);
    }

    private async Task<PasswordVerdict> JudgeAsync(
        HttpContext caller, MachineUser? user, bool isLocked, string password, PasswordVerificationResult found)
    {
        var (address, isLocal) = (Caller.AddressOf(caller), LocalCaller.IsLocal(caller));
        if (user is null)
        {
            // The name is not logged: users type their password into its field by mistake.
            log.UnknownUser(address);
            audit.Record(new(AuditKind.LogInFailed));
            return PasswordVerdict.Wrong;
        }

        if (isLocked)
        {
            log.LockedUser(user.UserName, address);
            audit.Record(new(AuditKind.LogInFailed, user.UserName));
            return PasswordVerdict.Locked;
        }

        if (found == PasswordVerificationResult.Failed)
        {
            log.WrongPassword(user.UserName, address);
            audit.Record(new(AuditKind.LogInFailed, user.UserName));
            if (!await failures.AddAsync(user, isLocal)) return PasswordVerdict.Wrong;
            log.AccountLocked(user.UserName, address, FailedLogIns.LockTime);
            return PasswordVerdict.Locked;
        }

        // With a second factor, only its code clears the count; otherwise codes could be guessed without end.
        if (!user.TwoFactorEnabled) await failures.ForgetAsync(user.Id, isLocal);
        if (found == PasswordVerificationResult.SuccessRehashNeeded) await RehashAsync(user, password);
        return PasswordVerdict.Of(user);
    }

    /// <summary>Replaces a hash of an earlier version by one with today's number of rounds.</summary>
    private async Task RehashAsync(MachineUser user, string password)
    {
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        await users.UpdateAsync(user);
    }
}
