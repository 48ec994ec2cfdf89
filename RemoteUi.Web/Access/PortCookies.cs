using Microsoft.Extensions.Primitives;

namespace RemoteUi.Web.Access;

/// <summary>
/// Adds the port of the address to the names of the program's cookies: <c>RemoteUi.Session</c> is sent as
/// <c>RemoteUi.Session.8000</c>. A browser shares cookies between all ports of a host, so two machines on one host
/// would otherwise sign each other out. The rest of the program uses the names without the port.
/// </summary>
internal sealed class PortCookies(RequestDelegate next)
{
    /// <summary>The beginning of the names of all cookies of the program.</summary>
    public const string Prefix = "RemoteUi.";

    private const string HostPrefix = "__Host-";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Host.Port is { } port)
        {
            var suffix = $".{port}";
            context.Request.Headers.Cookie = Received(context.Request.Headers.Cookie, suffix);
            // Callbacks run in reverse order: this one, registered first, sees the cookies that the others add.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.SetCookie = Sent(context.Response.Headers.SetCookie, suffix);
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    /// <summary>Removes the port from the names of this machine's cookies, and leaves out those of others.</summary>
    private static StringValues Received(StringValues headers, string suffix)
    {
        var cookies = headers
            .SelectMany(header => (header ?? "").Split(';', StringSplitOptions.TrimEntries))
            .Select(cookie => WithName(cookie, name =>
                !IsOwn(name) ? name : name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : null))
            .Where(cookie => !string.IsNullOrEmpty(cookie))
            .ToList();
        return cookies.Count == 0 ? StringValues.Empty : string.Join("; ", cookies);
    }

    private static StringValues Sent(StringValues headers, string suffix) =>
        headers.Select(header => WithName(header ?? "", name => IsOwn(name) ? name + suffix : name)).ToArray();

    private static string? WithName(string cookie, Func<string, string?> rename)
    {
        var end = cookie.IndexOf('=', StringComparison.Ordinal);
        if (end < 0) return cookie;
        return rename(cookie[..end]) is { } name ? name + cookie[end..] : null;
    }

    private static bool IsOwn(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
        || name.StartsWith(HostPrefix + Prefix, StringComparison.Ordinal);
}
