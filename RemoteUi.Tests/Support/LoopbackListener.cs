using System.Globalization;
using System.Net;

namespace RemoteUi.Tests.Support;

/// <summary>Starts HTTP listeners on free ports of the loopback.</summary>
internal static class LoopbackListener
{
    private const int MaxTries = 5;

    /// <summary>
    /// Returns a listener that has started, on another port if a program has taken the free one meanwhile.
    /// </summary>
    public static HttpListener Start(out Uri address)
    {
        for (var tries = 1; ; tries++)
        {
            address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}/"));
            var listener = new HttpListener();
            listener.Prefixes.Add(address.AbsoluteUri);
            try
            {
                listener.Start();
                return listener;
            }
            catch (HttpListenerException) when (tries < MaxTries)
            {
                // The next port is tried.
            }
        }
    }
}
