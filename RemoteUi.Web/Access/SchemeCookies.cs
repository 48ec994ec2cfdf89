using Microsoft.AspNetCore.Authentication.Cookies;

namespace RemoteUi.Web.Access;

/// <summary>
/// Names the session cookie after the scheme. Cookies are shared by all ports of a host, and a browser does not let an
/// http page replace a secure cookie of the same name, so a user who had logged in over https could not log in over
/// http. On https, the name has the prefix that ties the cookie to this host.
/// </summary>
internal sealed class SchemeCookies : ICookieManager
{
    private readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        cookies.GetRequestCookie(context, NameFor(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, NameFor(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        cookies.DeleteCookie(context, NameFor(context, key), options);

    private static string NameFor(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
}
