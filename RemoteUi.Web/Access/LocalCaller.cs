using System.Net;

namespace RemoteUi.Web.Access;

/// <summary>Distinguishes callers on the same computer from others.</summary>
public static class LocalCaller
{
    /// <summary>
    /// Returns true if the connection comes from a loopback address, was not forwarded by a proxy, and was made to a
    /// local name. The name matters because a foreign page can have its own name point to 127.0.0.1 (DNS rebinding).
    /// </summary>
    public static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address) && !IsPassedOn(context.Request.Headers)
            && IsLocalName(context.Request.Host.Host);

    private static bool IsPassedOn(IHeaderDictionary headers) =>
        headers.ContainsKey("X-Forwarded-For") || headers.ContainsKey("Forwarded") || headers.ContainsKey("Via");

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
