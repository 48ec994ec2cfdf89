using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RemoteUi.Tests.Support;

/// <summary>
/// Returns ports for programs that are started later. The ports are below the ranges that systems assign automatically
/// (from 32768 on Linux, 49152 elsewhere), and none is returned twice in a run, so that a port stays free until it is
/// used.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int Count = 12_000;

    /// <summary>Counts the ports given; starts at the process ID so that parallel runs are far apart.</summary>
    private static int given = Environment.ProcessId * 97;

    public static int Next()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + ((Interlocked.Increment(ref given) & int.MaxValue) % Count);
            if (IsFree(IPAddress.Loopback, port) && IsFree(IPAddress.IPv6Loopback, port)) return port;
        }

        throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"No port from {First} on is free"));
    }

    private static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException fault)
        {
            return fault.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported;
        }
    }
}
