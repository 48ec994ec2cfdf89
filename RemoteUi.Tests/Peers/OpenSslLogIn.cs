using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using RemoteUi.Network.EapTls;
using RemoteUi.Network.Radius;
using RemoteUi.Tests.Network.Radius;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// A RADIUS server for one log-in, whose TLS is that of <c>openssl s_server</c>: what that writes, alerts included,
/// goes to the device unchanged.
/// </summary>
/// <remarks>
/// The standard input of <c>s_server</c> is the confirmation of RFC 9190 and then ends. So it closes the connection in
/// any case: after the confirmation, or when it refused the certificate. Only TLS 1.3 has a confirmation, so only there
/// is a certificate accepted.
/// </remarks>
internal sealed class OpenSslLogIn : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly byte[] Start = [0x20];
    private static readonly byte[] Confirmation = [0];

    private readonly int port = FreePort.Next();
    private readonly TemporaryFolder folder = new();
    private readonly MessageAssembly assembly = new();
    private readonly byte[] buffer = new byte[3000];
    private readonly TcpClient connection = new() { ReceiveTimeout = (int)Patience.TotalMilliseconds };
    private readonly Process process;
    private readonly FakeRadius radius;

    private OpenSslLogIn(HostapdSetup setup, IReadOnlyList<string> options)
    {
        setup.Write(folder, "127.0.0.1");
        process = Process.Start(
            new ProcessStartInfo(Require.Program("openssl", "openssl"), [.. Arguments(setup), .. options])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        radius = new FakeRadius((request, number) => Answer(request, number).To(request));
    }

    public int Port => radius.Port;

    /// <param name="setup">Keys, certificates, and the version of TLS.</param>
    /// <param name="options">More options of <c>s_server</c>.</param>
    public static async Task<OpenSslLogIn> StartAsync(HostapdSetup setup, params IReadOnlyList<string> options)
    {
        var server = new OpenSslLogIn(setup, options);
        try
        {
            await server.ConnectAsync().WaitAsync(Patience);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await radius.DisposeAsync();
        connection.Dispose();
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
        folder.Dispose();
    }

    private IEnumerable<string> Arguments(HostapdSetup setup) =>
        [
            "s_server", "-accept", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), "-naccept", "1",
            "-key", folder.File("server.key"), "-cert", folder.File("server.pem"), "-CAfile", folder.File("ca.pem"),
            "-Verify", "1", "-verify_return_error", "-num_tickets", "0",
            .. setup.Crl is null ? Array.Empty<string>() : ["-crl_check"],
            setup.TlsVersion == "1.3" ? "-tls1_3" : "-tls1_2",
        ];

    private async Task ConnectAsync()
    {
        await process.StandardInput.BaseStream.WriteAsync(Confirmation);
        process.StandardInput.Close();
        while (await process.StandardOutput.ReadLineAsync() is { } line && line != "ACCEPT")
        {
            // What it says before it listens.
        }

        await connection.ConnectAsync("127.0.0.1", port);
    }

    /// <summary>
    /// Answers the identity with the start of EAP-TLS, and each message with what the server has written so far. The
    /// device acknowledges what is not a whole flight.
    /// </summary>
    private FakeAnswer Answer(RadiusPacket request, int number)
    {
        var response = EapPacket.Read(request.JoinEap());
        var identifier = (byte)(response.Identifier + 1);
        if (number == 1) return Challenge(identifier, Start);
        if (response.Type != EapType.Tls) return Reject(response.Identifier);
        var fragment = EapTlsFragment.Read(response.Data);
        if (assembly.Add(fragment) is not { } message)
            return Challenge(identifier, EapTlsFragment.Acknowledgement.Write());
        connection.GetStream().Write(message);
        var length = Read();
        return length > 0
            ? Challenge(identifier, new EapTlsFragment(null, false, false, buffer.AsMemory(0, length)).Write())
            : End(response.Identifier);
    }

    private FakeAnswer End(byte identifier)
    {
        var isDone = process.StandardOutput.ReadToEnd().Contains("DONE", StringComparison.Ordinal);
        return isDone
            ? new(RadiusCode.AccessAccept, [(byte)EapCode.Success, identifier, 0, 4])
            : Reject(identifier);
    }

    private static FakeAnswer Reject(byte identifier) =>
        new(RadiusCode.AccessReject, [(byte)EapCode.Failure, identifier, 0, 4]);

    private int Read()
    {
        try
        {
            return connection.GetStream().Read(buffer);
        }
        catch (IOException fault) when (fault.InnerException is SocketException
        {
            SocketErrorCode: SocketError.ConnectionReset,
        })
        {
            return 0; // It closed the connection before it read everything.
        }
    }

    private static FakeAnswer Challenge(byte identifier, byte[] data) =>
        new(RadiusCode.AccessChallenge, new EapPacket(EapCode.Request, identifier, EapType.Tls, data).Write());
}
