using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace RemoteUi.Web.Access;

/// <summary>
/// Marks each form with the user that it was made for, encrypted, so that what was typed into it can be given back to
/// this user only, after the session has ended.
/// </summary>
public sealed class FormOwner(IDataProtectionProvider provider)
{
    /// <summary>The name of the hidden field.</summary>
    public const string Field = "_owner";

    private readonly IDataProtector protector = provider.CreateProtector("RemoteUi.FormOwner.v1");

    /// <summary>Returns the ID of a signed-in user; otherwise null.</summary>
    public static string? IdOf(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true ? user.FindFirstValue(ClaimTypes.NameIdentifier) : null;

    public string Protect(string userId) => protector.Protect(userId);

    /// <summary>Returns the user ID of a posted field; null if there is none or this device did not make it.</summary>
    public string? Read(string? field)
    {
        if (string.IsNullOrEmpty(field)) return null;
        try
        {
            return protector.Unprotect(field);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
