using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace RemoteUi.Web.Hosting;

/// <summary>Tells on which ports the program listens, once it has started.</summary>
public sealed class ServedPorts(IServer server)
{
    /// <summary>Gets the https port; null if https is not served.</summary>
    public int? Https => PortOf(Uri.UriSchemeHttps);

    public int? Http => PortOf(Uri.UriSchemeHttp);

    private int? PortOf(string scheme) =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses
            .Select(BindingAddress.Parse)
            .FirstOrDefault(address => address.Scheme == scheme)?.Port;
}
