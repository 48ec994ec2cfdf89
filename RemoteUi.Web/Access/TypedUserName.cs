using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>
/// Keeps the user name that was typed on [Log In] for the page that says what was wrong. It lies encrypted in a cookie
/// for a minute and never in the address: people type their password into that field by mistake.
/// </summary>
public sealed class TypedUserName(IDataProtectionProvider provider)
{
    private const string Cookie = "RemoteUi.Typed";

    private readonly IDataProtector protector = provider.CreateProtector("RemoteUi.TypedUserName.v1");

    /// <summary>Keeps the name; one too long to be anybody's is forgotten.</summary>
    public void Keep(HttpContext context, string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > UserAdministration.MaxUserNameLength) return;
        context.Response.Cookies.Append(Cookie, protector.Protect(name), OptionsFor(context));
    }

    /// <summary>The name that was kept, or null; it is kept no longer.</summary>
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
