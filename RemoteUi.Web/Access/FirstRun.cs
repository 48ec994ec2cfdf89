using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Access;

/// <summary>
/// Creates the first account. As long as there is none, the first page asks for the administrator's password.
/// </summary>
public sealed class FirstRun(IDbContextFactory<RemoteUiDbContext> contexts, AccountGate gate, SetupCode code)
{
    /// <summary>The name of the first account.</summary>
    public const string UserName = "Administrator";

    private volatile bool isOver;

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

    /// <summary>Returns whether the page must ask this caller for the setup code.</summary>
    public static bool AsksForCode(HttpContext context) => !LocalCaller.IsLocal(context);

    /// <summary>Creates the administrator's account, once. Returns null and an error if it was not created.</summary>
    public async Task<(MachineUser? User, AccessError Error)> CompleteAsync(
        HttpContext caller, string? typedCode, string? password, string? again, UserManager<MachineUser> users)
    {
        using var turn = await gate.EnterAsync();
        if (!await IsNeededAsync(caller.RequestAborted)) return (null, AccessError.LogInFailed);
        if (AsksForCode(caller) && !code.Matches(typedCode)) return (null, AccessError.SetupCodeWrong);
        if (PasswordRule.Check(password, again) is var error and not AccessError.None) return (null, error);
        return (await MakeAdministratorAsync(caller, password!, users), AccessError.None);
    }

    /// <summary>
    /// Adds the account and its role in one transaction. If the process were killed between the two, there would be an
    /// account without any rights, and the first-run page would not be shown again.
    /// </summary>
    private static async Task<MachineUser> MakeAdministratorAsync(
        HttpContext caller, string password, UserManager<MachineUser> users)
    {
        // The context that the user manager works with.
        var context = caller.RequestServices.GetRequiredService<RemoteUiDbContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(caller.RequestAborted);
        var user = new MachineUser { UserName = UserName };
        var made = await users.CreateAsync(user, password);
        if (!made.Succeeded)
            throw new InvalidOperationException(
                $"The first account could not be created: {made.Errors.FirstOrDefault()?.Code}");
        await users.AddToRoleAsync(user, nameof(MachineRole.Administrator));
        await transaction.CommitAsync(CancellationToken.None);
        return user;
    }
}
