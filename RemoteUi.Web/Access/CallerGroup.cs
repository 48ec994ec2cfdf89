using System.Net;

namespace RemoteUi.Web.Access;

/// <summary>Groups callers for rate limits, so that one caller cannot take many addresses.</summary>
internal static class CallerGroup
{
    /// <summary>Returns one IPv4 address, one IPv6 network of 64 bits, or "local" for this computer.</summary>
    public static string Of(HttpContext caller)
    {
        if (LocalCaller.IsLocal(caller) || caller.Connection.RemoteIpAddress is not { } address) return "local";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return bytes.Length == 4 ? address.ToString() : new IPAddress([.. bytes[..8], .. new byte[8]]).ToString();
    }
}
