using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace RemoteUi.Web.Accounts;

/// <summary>
/// Makes the principal of an account from its name, its security stamp, and its roles. The program stores no other
/// claims, and makes a principal on every request; the factory of Identity would look for others in the database.
/// </summary>
internal sealed class MachinePrincipalFactory(UserManager<MachineUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<MachineUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(MachineUser user)
    {
        var types = Options.ClaimsIdentity;
        var identity = new ClaimsIdentity(
            IdentityConstants.ApplicationScheme, types.UserNameClaimType, types.RoleClaimType);
        identity.AddClaim(new(types.UserIdClaimType, user.Id));
        identity.AddClaim(new(types.UserNameClaimType, user.UserName ?? ""));
        identity.AddClaim(new(types.SecurityStampClaimType, user.SecurityStamp ?? ""));
        foreach (var role in await UserManager.GetRolesAsync(user)) identity.AddClaim(new(types.RoleClaimType, role));
        return identity;
    }
}
