using Microsoft.AspNetCore.Identity;
using RemoteUi.PracticeCa;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>
/// Lets administrators of this program fetch challenge passwords of the practice CA. One with two-factor authentication
/// cannot: HTTP Basic has no place for the code, and a password alone must not be enough.
/// </summary>
internal sealed class PracticeCaAdministrators : IPracticeCaAdministrators
{
    public async Task<bool> IsAdministratorAsync(HttpContext context, string userName, string password)
    {
        var services = context.RequestServices;
        var verdict = await services.GetRequiredService<PasswordCheck>().CheckAsync(context, userName, password);
        return verdict.User is { TwoFactorEnabled: false } user
            && await services.GetRequiredService<UserManager<MachineUser>>()
                .IsInRoleAsync(user, nameof(MachineRole.Administrator));
    }
}
