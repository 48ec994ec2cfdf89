using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Access;

/// <summary>
/// The very first start: there is no account yet, and the first page asks for the administrator's password.
/// </summary>
public sealed class FirstRun(IDbContextFactory<RemoteUiDbContext> contexts, AccountGate gate, SetupCode code)
{
    /// <summary>The name of the first account.</summary>
    public const string UserName = "Administrator";

    private volatile bool isOver;

    /// <summary>
    /// Whether there is no account yet. Once there is one there always is one, and the database is not asked again.
    /// </summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        if (isOver) return false;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        isOver = await context.Users.AnyAsync(cancellationToken);
        return !isOver;
    }

    /// <summary>Whether the page has to ask this caller for the setup code.</summary>
    public static bool AsksForCode(HttpContext context) => !LocalCaller.IsLocal(context);

    /// <summary>Makes the administrator's account, once. Null with an error where it may not be.</summary>
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
    /// Account and role in one transaction: killed between the two, there would be an account that may do nothing, and
    /// no first run any more.
    /// </summary>
    private static async Task<MachineUser> MakeAdministratorAsync(
        HttpContext caller, string password, UserManager<MachineUser> users)
    {
        // The one that the users are kept through.
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
