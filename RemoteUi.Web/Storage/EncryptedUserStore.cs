using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Stores the accounts; the keys of authenticator apps and the recovery codes are encrypted with the key ring.
/// </summary>
public sealed class EncryptedUserStore(RemoteUiDbContext context, IDataProtectionProvider provider)
    : UserStore<MachineUser, IdentityRole, RemoteUiDbContext>(context)
{
    private readonly IDataProtector protector = provider.CreateProtector("RemoteUi.UserToken.v1");

    public override Task SetTokenAsync(
        MachineUser user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(
            user, loginProvider, name, value is null ? null : protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(
        MachineUser user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        if (await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is not { } stored) return null;
        try
        {
            return protector.Unprotect(stored);
        }
        catch (CryptographicException fault)
        {
            throw new InvalidOperationException(
                "The stored authenticator key cannot be decrypted because the key ring in the data folder does not "
                    + "match the database",
                fault);
        }
    }
}
