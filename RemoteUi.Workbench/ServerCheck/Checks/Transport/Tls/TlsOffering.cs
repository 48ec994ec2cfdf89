using System.Net.Sockets;
using Org.BouncyCastle.Tls;

namespace RemoteUi.Workbench.ServerCheck.Checks.Transport.Tls;

/// <summary>Makes an offer to a server and returns what it chose.</summary>
internal sealed class TlsOffering(Uri address, TimeSpan timeout, TimeProvider time)
{
    /// <summary>Returns the chosen cipher suite; null if the server refuses the offer.</summary>
    public async Task<int?> TryAsync(ProtocolVersion version, int[] suites, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var offer = new TlsOffer(address.IdnHost, version, suites);
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(address.IdnHost, address.Port, either.Token);
            await using var stream = new NetworkStream(socket);
            await TalkAsync(offer, stream, either.Token);
        }
        catch (Exception exception) when (
            exception is IOException or SocketException or OperationCanceledException
                && !cancellationToken.IsCancellationRequested)
        {
            // A refusal, or the end of the handshake after the choice.
        }

        return offer.Chosen;
    }

    private static async Task TalkAsync(TlsOffer offer, NetworkStream stream, CancellationToken cancellationToken)
    {
        var protocol = new TlsClientProtocol();
        protocol.Connect(offer);
        var buffer = new byte[16 * 1024];
        while (true)
        {
            if (protocol.GetAvailableOutputBytes() is var waiting and > 0)
            {
                var output = new byte[waiting];
                protocol.ReadOutput(output, 0, waiting);
                await stream.WriteAsync(output, cancellationToken);
            }

            var count = await stream.ReadAsync(buffer, cancellationToken);
            if (count == 0) return;
            protocol.OfferInput(buffer, 0, count);
        }
    }
}
