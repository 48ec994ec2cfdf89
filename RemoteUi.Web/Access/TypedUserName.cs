using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>
/// Keeps the user name that was entered on [Log In] for the page that shows the error. The name is kept for one minute
/// in an encrypted cookie and never in the address, because users type their password into that field by mistake.
/// </summary>
public sealed class TypedUserName(IDataProtectionProvider provider)
{
    private const string Cookie = "RemoteUi.Typed";

    private readonly IDataProtector protector = provider.CreateProtector("RemoteUi.TypedUserName.v1");

    /// <summary>Stores the name, unless it is empty or too long for any account.</summary>
    public void Keep(HttpContext context, string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > UserAdministration.MaxUserNameLength) return;
        context.Response.Cookies.Append(Cookie, protector.Protect(name), OptionsFor(context));
    }

    /// <summary>Returns the stored name, or null, and deletes it.</summary>
    public string? Take(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } kept) return null;
        context.Response.Cookies.Delete(Cookie, OptionsFor(context));
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions OptionsFor(HttpContext context) => new()
    {
        Path = AccessPaths.LogIn,
        MaxAge = TimeSpan.FromMinutes(1),
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        IsEssential = true,
    };
}
