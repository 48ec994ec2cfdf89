using Microsoft.AspNetCore.Http.Extensions;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>
/// Refuses the live parts' connections to pages of other origins. Browsers do not apply the same-origin policy to
/// WebSockets, and every service on the same host is sent the same cookies.
/// </summary>
internal sealed class SameOriginConnections(RequestDelegate next, ILogger<SameOriginConnections> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments("/_blazor") || IsSameOrigin(request)) return next(context);
        log.OtherOrigin(Caller.AddressOf(context));
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>
    /// Returns whether the request has no origin, as from a program, or this device's. A page that a proxy serves over
    /// https may connect to a device that serves http behind it.
    /// </summary>
    private static bool IsSameOrigin(HttpRequest request)
    {
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin) return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && string.Equals(from.Authority, Authority(request), StringComparison.OrdinalIgnoreCase)
            && (from.Scheme == Uri.UriSchemeHttps || !request.IsHttps);
    }

    /// <summary>The host and port as a URL writes them, without the scheme's default port.</summary>
    private static string Authority(HttpRequest request) =>
        Uri.TryCreate(request.GetEncodedUrl(), UriKind.Absolute, out var url)
            ? url.Authority
            : request.Host.Value ?? "";
}
