using System.Net;

namespace RemoteUi.Web.Access;

/// <summary>Tells a caller on the machine itself from others.</summary>
public static class LocalCaller
{
    /// <summary>
    /// True where the connection comes from a loopback address, was not passed on by a proxy, and was made to a local
    /// name: a page of a stranger that has its own name point at 127.0.0.1 (DNS rebinding) is not local.
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
