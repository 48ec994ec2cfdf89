using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace RemoteUi.Web.Hosting;

/// <summary>Opens the machine's ports. It happens after the host is built and before it starts, as what is stored decides on https.</summary>
public static class Ports
{
    public static void OpenPorts(this WebApplication app)
    {
        var listen = app.Services.GetRequiredService<IOptions<ListeningOptions>>().Value;
        var kestrel = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;
        kestrel.AddServerHeader = false;
        kestrel.Open(listen, listen.HttpPort, _ => { });
    }

    private static void Open(this KestrelServerOptions kestrel, ListeningOptions listen, int port, Action<ListenOptions> configure)
    {
        if (listen.IsAny) kestrel.ListenAnyIP(port, configure);
        else if (!listen.IsLocalhost) kestrel.Listen(IPAddress.Parse(listen.Address), port, configure);
        else if (port == 0) kestrel.Listen(IPAddress.Loopback, port, configure); // A free port cannot be had for IPv4 and IPv6 at once.
        else kestrel.ListenLocalhost(port, configure);
    }
}
