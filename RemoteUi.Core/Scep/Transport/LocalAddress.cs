using System.Net;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// Recognizes URLs that lead to this computer or to its own link: the name localhost, and loopback, unspecified, and
/// link-local addresses. Other names are not resolved.
/// </summary>
internal static class LocalAddress
{
    private const string LocalName = "localhost";

    public static bool IsLocal(Uri url) =>
        IPAddress.TryParse(url.IdnHost, out var address) ? IsLocal(Unmapped(address)) : IsLocalName(url.IdnHost);

    /// <summary>
    /// Whether the URL leads to this computer: the name localhost, and loopback and unspecified addresses.
    /// </summary>
    public static bool IsThisComputer(Uri url) =>
        IPAddress.TryParse(url.IdnHost, out var address)
            ? IsOwn(Unmapped(address))
            : IsLocalName(url.IdnHost);

    private static bool IsLocalName(string host)
    {
        var name = host.TrimEnd('.');
        return name.Equals(LocalName, StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("." + LocalName, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLocal(IPAddress address) =>
        IsOwn(address) || address.IsIPv6LinkLocal || address.GetAddressBytes() is [169, 254, _, _];

    private static bool IsOwn(IPAddress address) =>
        IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static IPAddress Unmapped(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
