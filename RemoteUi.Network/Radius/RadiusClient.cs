using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using RemoteUi.Core;

namespace RemoteUi.Network.Radius;

/// <summary>
/// Sends requests to a RADIUS server over UDP, each up to three times. The socket is connected, so that it takes only
/// what comes from the server's address and port.
/// </summary>
internal sealed class RadiusClient : IDisposable
{
    /// <summary>How long an answer is waited for after each transmission.</summary>
    private static readonly TimeSpan[] Patience =
        [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5)];

    private readonly IPEndPoint server;
    private readonly Socket socket;
    private readonly Secret secret;
    private readonly TimeProvider clock;
    private readonly byte[] buffer = new byte[RadiusPacket.MaxBytes];
    private byte identifier = RandomNumberGenerator.GetBytes(1)[0];

    public RadiusClient(IPEndPoint server, Secret secret, TimeProvider clock)
    {
        this.server = server;
        socket = new(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        this.secret = secret;
        this.clock = clock;
    }

    /// <summary>Sends an Access-Request and waits for its answer.</summary>
    public async Task<RadiusResult> AskAsync(
        IReadOnlyList<RadiusAttribute> attributes, CancellationToken cancellationToken)
    {
        var request = RadiusRequest.Write(identifier++, attributes, secret);
        var waited = TimeSpan.Zero;
        foreach (var patience in Patience)
        {
            if (await TryAsync(request, patience, cancellationToken) is { } result) return result;
            waited += patience;
        }

        return new RadiusResult.Silent(waited);
    }

    public void Dispose() => socket.Dispose();

    /// <summary>Sends the request once; null if no answer came in time.</summary>
    private async Task<RadiusResult?> TryAsync(
        RadiusRequest request, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            if (!socket.Connected) await socket.ConnectAsync(server, either.Token);
            await socket.SendAsync(request.Bytes, either.Token);
            while (true)
            {
                var length = await socket.ReceiveAsync(buffer, either.Token);
                if (Judge(buffer[..length], request) is { } result) return result;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (SocketException fault)
        {
            return new RadiusResult.Unreachable(fault.SocketErrorCode);
        }
    }

    /// <summary>
    /// Judges a datagram of the server; null if it answers an earlier request. One that the secret does not confirm
    /// ends the exchange rather than being dropped, because it says why there is no other.
    /// </summary>
    private RadiusResult? Judge(byte[] datagram, RadiusRequest request)
    {
        try
        {
            var answer = RadiusPacket.Read(datagram);
            if (answer.Identifier != request.Identifier) return null;
            return RadiusSignature.FindFault(answer, request.Authenticator, secret)
                ?? new RadiusResult.Answered(answer);
        }
        catch (NetworkFormatException fault)
        {
            return new RadiusResult.Malformed(fault.Message);
        }
    }
}
