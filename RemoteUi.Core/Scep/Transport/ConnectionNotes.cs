using System.Net;
using System.Net.Sockets;

namespace RemoteUi.Core.Scep.Transport;

/// <summary>
/// What is seen of a request's connection below HTTP: whether it was made for this request, and how the server's first
/// bytes look. Travels with the request.
/// </summary>
internal sealed class ConnectionNotes
{
    private static readonly HttpRequestOptionsKey<ConnectionNotes> Key = new("RemoteUi.ConnectionNotes");
    private WatchedStream? stream;
    private DnsEndPoint? peer;

    /// <summary>Whether the connection was made for this request, rather than kept from an earlier one.</summary>
    public bool IsNew => stream is not null;

    /// <summary>The first bytes that the server sent on a new connection; empty if it sent none.</summary>
    public ReadOnlySpan<byte> FirstBytes => stream is null ? [] : stream.FirstBytes;

    /// <summary>
    /// Whether the connection was made for this request and goes to the server itself, not to a proxy.
    /// </summary>
    public bool IsDirectTo(Uri address) =>
        peer is not null && peer.Port == address.Port
            && string.Equals(peer.Host, address.IdnHost, StringComparison.OrdinalIgnoreCase);

    public static ConnectionNotes On(HttpRequestMessage message)
    {
        var notes = new ConnectionNotes();
        message.Options.Set(Key, notes);
        return notes;
    }

    /// <summary>Connects as the platform does, and takes notes for the request that asked for it.</summary>
    public static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
            var stream = new WatchedStream(new NetworkStream(socket, ownsSocket: true));
            if (context.InitialRequestMessage.Options.TryGetValue(Key, out var notes))
                (notes.stream, notes.peer) = (stream, context.DnsEndPoint);
            return stream;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
