using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Opens the device's ports, after the host is built and before it starts, because the stored settings decide whether
/// https is served.
/// </summary>
public static class ListeningPorts
{
    /// <summary>The maximum size of a request body: well above any form, import, or SCEP message.</summary>
    private const long MaxBytes = 4 * 1024 * 1024;

    public static async Task OpenPortsAsync(this WebApplication app)
    {
        var listening = app.Services.GetRequiredService<IOptions<ListeningOptions>>().Value;
        var kestrel = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;
        var certificate = app.Services.GetRequiredService<RunningCertificate>();

        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBytes;
        kestrel.Open(listening, listening.HttpPort, _ => { });
        await certificate.FixAsync();
        if (certificate.Key is not null)
            kestrel.Open(listening, listening.HttpsPort, options => options.UseHttps(certificate.Serve()));
    }

    private static void Open(
        this KestrelServerOptions kestrel, ListeningOptions listening, int port, Action<ListenOptions> configure)
    {
        if (listening.IsAny) kestrel.ListenAnyIP(port, configure);
        else if (!listening.IsLocalhost) kestrel.Listen(IPAddress.Parse(listening.Address), port, configure);
        // A free port cannot be selected for IPv4 and IPv6 at once.
        else if (port == 0) kestrel.Listen(IPAddress.Loopback, port, configure);
        else kestrel.ListenLocalhost(port, configure);
    }
}
