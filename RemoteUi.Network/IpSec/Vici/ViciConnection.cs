using System.Buffers.Binary;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace RemoteUi.Network.IpSec.Vici;

/// <summary>
/// Represents a connection to the daemon's VICI socket. One command runs at a time; events that are registered for
/// arrive while it runs.
/// </summary>
public sealed class ViciConnection : IDisposable
{
    private readonly NetworkStream stream;

    private ViciConnection(Socket socket) => stream = new(socket, ownsSocket: true);

    /// <param name="path">The Unix domain socket: a private key is sent over it, and must not leave the host.</param>
    /// <exception cref="SocketException">Nobody listens, or the program may not connect.</exception>
    public static async Task<ViciConnection> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            return new(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Runs a command and returns its response.</summary>
    /// <param name="onEvent">Gets each event that arrives meanwhile.</param>
    /// <exception cref="ViciFormatException">The daemon does not know the command, or did not send VICI.</exception>
    public async Task<ViciReply> CallAsync(
        string command, ViciSection message, CancellationToken cancellationToken, Action<ViciSection>? onEvent = null)
    {
        await SendAsync(new(ViciPacketType.CommandRequest, command, message), cancellationToken);
        return await AnswerAsync(onEvent, cancellationToken) is { Type: ViciPacketType.CommandResponse } answer
            ? new(command, answer.Message)
            : throw new ViciFormatException($"the daemon does not know the command {command}");
    }

    /// <summary>Asks for the events of a name, for example <c>control-log</c>.</summary>
    public async Task RegisterAsync(string name, CancellationToken cancellationToken)
    {
        await SendAsync(new(ViciPacketType.EventRegister, name, []), cancellationToken);
        if (await AnswerAsync(null, cancellationToken) is not { Type: ViciPacketType.EventConfirm })
            throw new ViciFormatException($"the daemon does not know the event {name}");
    }

    public void Dispose() => stream.Dispose();

    private async Task SendAsync(ViciPacket packet, CancellationToken cancellationToken)
    {
        var bytes = ViciWriter.Write(packet);
        try
        {
            await stream.WriteAsync(bytes, cancellationToken);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private async Task<ViciPacket> AnswerAsync(Action<ViciSection>? onEvent, CancellationToken cancellationToken)
    {
        while (true)
        {
            var packet = await ReceiveAsync(cancellationToken);
            if (packet.Type != ViciPacketType.Event) return packet;
            onEvent?.Invoke(packet.Message);
        }
    }

    private async Task<ViciPacket> ReceiveAsync(CancellationToken cancellationToken)
    {
        var length = new byte[sizeof(uint)];
        await stream.ReadExactlyAsync(length, cancellationToken);
        var size = BinaryPrimitives.ReadUInt32BigEndian(length);
        if (size > ViciPacket.MaxBytes) throw new ViciFormatException("a packet is too large");
        var bytes = new byte[size];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return ViciReader.Read(bytes);
    }
}
