using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>
/// Remembers, for five minutes in an encrypted cookie, who has entered the right password and must still enter a code.
/// </summary>
public sealed class SecondStep(UserManager<MachineUser> users)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const string Stamp = "RemoteUi.Stamp";

    public static Task BeginAsync(HttpContext caller, MachineUser user)
    {
        Claim[] claims = [new(ClaimTypes.NameIdentifier, user.Id), new(Stamp, user.SecurityStamp ?? "")];
        return caller.SignInAsync(
            IdentityConstants.TwoFactorUserIdScheme, new(new ClaimsIdentity(claims, nameof(SecondStep))));
    }

    /// <summary>Returns the user, or null if the password was not entered or the account has changed since.</summary>
    public async Task<MachineUser?> UserAsync(HttpContext caller)
    {
        var read = await caller.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (read.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id) return null;
        var user = await users.FindByIdAsync(id);
        return user?.SecurityStamp == read.Principal.FindFirstValue(Stamp) ? user : null;
    }

    public static Task EndAsync(HttpContext caller) => caller.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
