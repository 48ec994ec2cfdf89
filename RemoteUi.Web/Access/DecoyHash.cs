using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>
/// The hash of a random password, which is checked for unknown names, so that the time taken does not reveal whether a
/// name exists.
/// </summary>
public sealed class DecoyHash(IServiceScopeFactory scopes)
{
    private readonly Lazy<string> value = new(() =>
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider
            .GetRequiredService<IPasswordHasher<MachineUser>>()
            .HashPassword(new MachineUser(), RandomNumberGenerator.GetHexString(32));
    });

    public string Value => value.Value;
}
