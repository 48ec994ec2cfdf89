using System.Net;
using System.Net.Sockets;
using RemoteUi.Core;
using RemoteUi.Network.Radius;

namespace RemoteUi.Tests.Network.Radius;

/// <summary>
/// A RADIUS server on loopback that answers as the test asks: null is silence. It writes its packets by itself, but for
/// the reader.
/// </summary>
internal sealed class FakeRadius : IAsyncDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly CancellationTokenSource end = new();
    private readonly Func<RadiusPacket, int, byte[]?> answer;
    private readonly Task serving;

    public FakeRadius(Func<RadiusPacket, int, byte[]?> answer)
    {
        this.answer = answer;
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        serving = ServeAsync();
    }

    public static Secret Secret { get; } = new("of the fake");

    public int Port => ((IPEndPoint)socket.LocalEndPoint!).Port;

    public List<RadiusPacket> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving;
        socket.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        var buffer = new byte[RadiusPacket.MaxBytes];
        try
        {
            while (true)
            {
                var got = await socket.ReceiveFromAsync(
                    buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), end.Token);
                var request = RadiusPacket.Read(buffer.AsMemory(0, got.ReceivedBytes));
                Requests.Add(request);
                if (answer(request, Requests.Count) is { } bytes)
                    await socket.SendToAsync(bytes, SocketFlags.None, got.RemoteEndPoint, end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
