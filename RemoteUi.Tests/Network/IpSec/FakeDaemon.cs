using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.Sockets;
using RemoteUi.Network.IpSec.Vici;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Network.IpSec;

/// <summary>
/// A VICI socket that answers what the test says, and counts as loaded what was loaded. It answers a command that it
/// was not prepared for with success.
/// </summary>
internal sealed class FakeDaemon : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly ConcurrentDictionary<string, Func<ViciSection, ViciPacket?>> answers = new();
    private readonly Task serving;

    public FakeDaemon()
    {
        listener.Bind(new UnixDomainSocketEndPoint(Path));
        listener.Listen();
        serving = ServeAsync();
    }

    public string Path => folder.File("vici");

    /// <summary>The commands in the order in which they came.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    public static ViciPacket Response(ViciSection message) => new(ViciPacketType.CommandResponse, null, message);

    /// <param name="answer">Returns null if the connection is to be closed instead.</param>
    public void Answer(string command, Func<ViciSection, ViciPacket?> answer) => answers[command] = answer;

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await serving;
        folder.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true) connections.Add(ServeAsync(await listener.AcceptAsync()));
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            while (await ReadAsync(stream) is { } asked && AnswerTo(asked) is { } answer)
                await stream.WriteAsync(ViciWriter.Write(answer));
        }
        catch (IOException)
        {
            // The other side went away.
        }
    }

    private ViciPacket? AnswerTo(ViciPacket asked)
    {
        if (asked.Type == ViciPacketType.EventRegister) return new(ViciPacketType.EventConfirm, null, new());
        Commands.Enqueue(asked.Name!);
        return answers.TryGetValue(asked.Name!, out var answer)
            ? answer(asked.Message)
            : Response(new() { { "success", "yes" } });
    }

    private static async Task<ViciPacket> ReadAsync(NetworkStream stream)
    {
        var length = new byte[4];
        await stream.ReadExactlyAsync(length);
        var bytes = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
        await stream.ReadExactlyAsync(bytes);
        return ViciReader.Read(bytes);
    }
}
