using Microsoft.AspNetCore.Identity;
using RemoteUi.Core.Audit;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>
/// Two-factor authentication with the codes of an authenticator app (TOTP, RFC 6238) or a recovery code. Each code is
/// good once, and incorrect ones count like incorrect passwords.
/// </summary>
public sealed class SecondFactor(
    UserManager<MachineUser> users, IUserStore<MachineUser> store, LogInGates gates, FailedLogIns failures,
    UsedCodes used, IAuditTrail audit, ILogger<SecondFactor> log)
{
    private const int RecoveryCodes = 10;

    /// <summary>Returns a new key for an authenticator app, which is not stored yet.</summary>
    public string NewKey() => users.GenerateNewAuthenticatorKey();

    /// <summary>
    /// Turns it on if the code belongs to the key, and returns new recovery codes; null if it does not. Ends the
    /// sessions of the account.
    /// </summary>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(
        HttpContext caller, MachineUser user, string key, string? code)
    {
        // Not saved before the code has been checked.
        await ((IUserAuthenticatorKeyStore<MachineUser>)store).SetAuthenticatorKeyAsync(
            user, key, caller.RequestAborted);
        if (!await IsCodeAsync(user, code)) return null;
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        using (audit.RecordWithSave(new AuditEvent(AuditKind.SecondFactorOn, user.UserName)))
            await users.SetTwoFactorEnabledAsync(user, true);
        log.SecondFactorOn(user.UserName, Caller.AddressOf(caller));
        return [.. codes!];
    }

    /// <summary>Turns it off and ends the sessions of the account.</summary>
    public async Task TurnOffAsync(HttpContext caller, MachineUser user)
    {
        using (audit.RecordWithSave(new AuditEvent(AuditKind.SecondFactorOff, user.UserName)))
            await users.SetTwoFactorEnabledAsync(user, false);
        log.SecondFactorOff(user.UserName, Caller.AddressOf(caller));
    }

    /// <summary>Returns new recovery codes; the old ones are no longer good.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(HttpContext caller, MachineUser user)
    {
        using var recorded = audit.RecordWithSave(new AuditEvent(AuditKind.RecoveryCodesMade, user.UserName));
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        log.RecoveryCodesRenewed(user.UserName, Caller.AddressOf(caller));
        return [.. codes!];
    }

    public Task<int> CountCodesAsync(MachineUser user) => users.CountRecoveryCodesAsync(user);

    /// <summary>Returns whether a code lets the user in; the account must not be locked.</summary>
    public async Task<bool> CheckAsync(HttpContext caller, MachineUser user, string? code)
    {
        var (address, isLocal) = (Caller.AddressOf(caller), LocalCaller.IsLocal(caller));
        using var turn = await gates.EnterAsync(user.UserName!, caller.RequestAborted);
        if (await failures.IsLockedAsync(user.Id, isLocal)) log.LockedUser(user.UserName, address);
        else if (await IsCodeAsync(user, code)) return await ForgetFailuresAsync(user, isLocal);
        else if (await IsRecoveryCodeAsync(user, code))
        {
            log.RecoveryCodeUsed(user.UserName, address);
            return await ForgetFailuresAsync(user, isLocal);
        }
        else await CountAsync(user, isLocal, address);

        audit.Record(new(AuditKind.LogInFailed, user.UserName));
        return false;
    }

    private async Task CountAsync(MachineUser user, bool isLocal, string address)
    {
        log.WrongCode(user.UserName, address);
        if (!await failures.AddAsync(user, isLocal)) return;
        log.AccountLocked(user.UserName, address, FailedLogIns.LockTime);
    }

    private async Task<bool> ForgetFailuresAsync(MachineUser user, bool isLocal)
    {
        await failures.ForgetAsync(user.Id, isLocal);
        return true;
    }

    private async Task<bool> IsCodeAsync(MachineUser user, string? code)
    {
        var digits = Compact(code);
        return await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, digits)
            && used.Add(user.Id, digits);
    }

    /// <summary>A code that is good is used up by this.</summary>
    private async Task<bool> IsRecoveryCodeAsync(MachineUser user, string? code)
    {
        using var recorded = audit.RecordWithSave(
            new AuditEvent(AuditKind.RecoveryCodeUsed, user.UserName) { By = user.UserName });
        return (await users.RedeemTwoFactorRecoveryCodeAsync(user, (code ?? "").Trim().ToUpperInvariant())).Succeeded;
    }

    private static string Compact(string? code) => (code ?? "").Replace(" ", "", StringComparison.Ordinal);
}
