using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Audit;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Access;

/// <summary>
/// Sets the administrator's password with the setup code: on the first run, as long as there is no account, and after a
/// start with <c>--reset-administrator</c>, once.
/// </summary>
public sealed class FirstRun(
    IDbContextFactory<RemoteUiDbContext> contexts, AccountGate gate, SetupCode code, ILogInLocks locks,
    IConfiguration configuration, IAuditTrail audit, ILogger<FirstRun> log)
{
    /// <summary>The name of the first account.</summary>
    public const string UserName = "Administrator";

    private volatile bool isOver;
    private volatile bool isReset = configuration.GetValue<bool>(StartArguments.ResetSetting);

    /// <summary>Gets whether the administrator is to be reset.</summary>
    public bool IsReset => isReset;

    /// <summary>
    /// Returns whether there is no account yet. Once there is one, there always is one, so the database is not queried
    /// again.
    /// </summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        if (isOver) return false;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        isOver = await context.Users.AnyAsync(cancellationToken);
        return !isOver;
    }

    /// <summary>Returns whether the page may set the administrator's password.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancellationToken) =>
        isReset || await IsNeededAsync(cancellationToken);

    /// <summary>Returns whether a code is the setup code, while it is good.</summary>
    public bool IsCode(string? typed) => code.Matches(typed);

    /// <summary>
    /// Creates the administrator's account, or resets it, once. Returns null and an error if it did not.
    /// </summary>
    public async Task<(MachineUser? User, AccessError Error)> CompleteAsync(
        HttpContext caller, string? typedCode, string? password, string? again, UserManager<MachineUser> users)
    {
        using var turn = await gate.EnterAsync();
        if (!await IsOpenAsync(caller.RequestAborted)) return (null, AccessError.LogInFailed);
        if (!code.Matches(typedCode))
        {
            log.WrongSetupCode(Caller.AddressOf(caller));
            audit.Record(new(AuditKind.LogInFailed, UserName));
            return (null, AccessError.SetupCodeWrong);
        }

        if (PasswordRule.Check(password, again, UserName) is var error and not AccessError.None) return (null, error);
        using var recorded = audit.RecordWithSave(new AuditEvent(AuditKind.AdministratorSet, UserName));
        var user = await SetAdministratorAsync(caller, password!, users);
        await locks.RemoveAsync(user.Id, CancellationToken.None);
        isReset = false;
        log.AdministratorSet(Caller.AddressOf(caller));
        return (user, AccessError.None);
    }

    /// <summary>
    /// Adds the account and its role in one transaction. If the process were killed between the two, there would be an
    /// account without any rights, and the first-run page would not be shown again.
    /// </summary>
    private static async Task<MachineUser> SetAdministratorAsync(
        HttpContext caller, string password, UserManager<MachineUser> users)
    {
        // The context that the user manager works with.
        var context = caller.RequestServices.GetRequiredService<RemoteUiDbContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(caller.RequestAborted);
        var user = await users.FindByNameAsync(UserName);
        if (user is null) Require(await users.CreateAsync(user = new MachineUser { UserName = UserName }));
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.TwoFactorEnabled = false;
        Require(await users.UpdateSecurityStampAsync(user));
        if (!await users.IsInRoleAsync(user, nameof(MachineRole.Administrator)))
            Require(await users.AddToRoleAsync(user, nameof(MachineRole.Administrator)));
        await transaction.CommitAsync(CancellationToken.None);
        return user;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(
                $"The administrator's account could not be set: {result.Errors.FirstOrDefault()?.Code}");
    }
}
