using System.Net;
using System.Net.Sockets;

namespace RemoteUi.Benchmarks;

/// <summary>Returns ports of the loopback for servers that are started next.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
