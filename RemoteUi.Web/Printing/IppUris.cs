using RemoteUi.Core.Machine;
using RemoteUi.Network.Ipp;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Printing;

/// <summary>Makes the URIs under which clients reach the printer.</summary>
public sealed class IppUris(ServedPorts ports)
{
    /// <summary>Returns the URIs for a name or address of the device: over TLS if it is served, and without if that is
    /// allowed.</summary>
    public IReadOnlyList<IppPrinterUri> For(string host, NetworkSettings network) =>
        [
            .. ports.Https is { } secure ? [Make("ipps", host, secure)] : Nothing,
            .. network.IppWithoutTls && ports.Http is { } plain ? [Make("ipp", host, plain)] : Nothing,
        ];

    /// <summary>
    /// Returns the addresses for the client that sent a request: under the name that it used, and the way it came
    /// first. There is always a port in them, because the default port of ipp and ipps is 631.
    /// </summary>
    public IppAddresses For(HttpRequest request, NetworkSettings network)
    {
        var used = request.IsHttps
            ? Make("ipps", request.Host.Host, request.Host.Port ?? 443)
            : Make("ipp", request.Host.Host, request.Host.Port ?? 80);
        return new(
            [used, .. For(request.Host.Host, network).Where(uri => uri.IsSecure != used.IsSecure)],
            $"{request.Scheme}://{request.Host}/");
    }

    private static IppPrinterUri[] Nothing => [];

    private static IppPrinterUri Make(string scheme, string host, int port) =>
        new($"{scheme}://{host}:{port}{IppAddresses.Path}", scheme == "ipps");
}
