using Microsoft.Extensions.Primitives;

namespace RemoteUi.Web.Access;

/// <summary>
/// Adds the scheme and port of the address to the names of the program's cookies: <c>RemoteUi.Language</c> is sent as
/// <c>RemoteUi.Language.8000</c> or <c>__Secure-RemoteUi.Language.8443</c>. A browser shares cookies between all ports
/// of a host, so two machines on one host would otherwise sign each other out. The rest of the program uses the short
/// names.
/// </summary>
internal sealed class PortCookies(RequestDelegate next)
{
    /// <summary>The beginning of the names of all cookies of the program.</summary>
    public const string Prefix = "RemoteUi.";

    private const string HostPrefix = "__Host-";

    /// <summary>Tells the browser to take the cookie from https only.</summary>
    private const string SecurePrefix = "__Secure-";

    public Task InvokeAsync(HttpContext context)
    {
        var suffix = context.Request.Host.Port is { } port ? $".{port}" : "";
        var prefix = context.Request.IsHttps ? SecurePrefix : "";
        context.Request.Headers.Cookie = Received(context.Request.Headers.Cookie, prefix, suffix);
        // Callbacks run in reverse order: this one, registered first, sees the cookies that the others add.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.SetCookie = Sent(context.Response.Headers.SetCookie, prefix, suffix);
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>
    /// Removes scheme and port from the names of this machine's cookies, and leaves out those of others.
    /// </summary>
    private static StringValues Received(StringValues headers, string prefix, string suffix)
    {
        var cookies = headers
            .SelectMany(header => (header ?? "").Split(';', StringSplitOptions.TrimEntries))
            .Select(cookie => WithName(cookie, name => IsOwn(name) ? ShortName(name, prefix, suffix) : name))
            .Where(cookie => !string.IsNullOrEmpty(cookie))
            .ToList();
        return cookies.Count == 0 ? StringValues.Empty : string.Join("; ", cookies);
    }

    private static StringValues Sent(StringValues headers, string prefix, string suffix) =>
        headers
            .Select(header => WithName(header ?? "", name => IsOwn(name) ? LongName(name, prefix) + suffix : name))
            .ToArray();

    private static string LongName(string name, string prefix) =>
        name.StartsWith(HostPrefix, StringComparison.Ordinal) ? name : prefix + name;

    /// <summary>
    /// Returns the name that the rest of the program uses; null for a cookie of another scheme or port.
    /// </summary>
    private static string? ShortName(string name, string prefix, string suffix)
    {
        if (!name.EndsWith(suffix, StringComparison.Ordinal)) return null;
        var withoutPort = name[..^suffix.Length];
        if (withoutPort.StartsWith(HostPrefix, StringComparison.Ordinal)) return withoutPort;
        return withoutPort.StartsWith(prefix + Prefix, StringComparison.Ordinal) ? withoutPort[prefix.Length..] : null;
    }

    private static string? WithName(string cookie, Func<string, string?> rename)
    {
        var end = cookie.IndexOf('=', StringComparison.Ordinal);
        if (end < 0) return cookie;
        return rename(cookie[..end]) is { } name ? name + cookie[end..] : null;
    }

    private static bool IsOwn(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
        || name.StartsWith(HostPrefix + Prefix, StringComparison.Ordinal)
        || name.StartsWith(SecurePrefix + Prefix, StringComparison.Ordinal);
}
