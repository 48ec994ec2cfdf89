using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace RemoteUi.Tests.Scep.Transport;

/// <summary>
/// A server on loopback that replies with exactly the given bytes, one connection per request, and records what it
/// received.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private const byte TlsHandshake = 0x16;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Queue<Func<Stream, Task>> answers;
    private readonly Task serving;

    public RawServer(params Func<Stream, Task>[] answers)
    {
        this.answers = new(answers);
        listener.Start();
        serving = ServeAsync();
    }

    public List<string> Heads { get; } = [];

    public List<byte[]> Bodies { get; } = [];

    /// <summary>The certificate for TLS; if not set, the server uses plain HTTP.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The certificates that are sent with it.</summary>
    public X509Certificate2[] Above { get; init; } = [];

    /// <summary>Whether the server waits for a request before it replies.</summary>
    public bool ReadsRequests { get; init; } = true;

    /// <summary>Whether the TLS port reads a request in plain HTTP too.</summary>
    public bool ToleratesPlainHttp { get; init; }

    /// <summary>The number of connections so far.</summary>
    public int Connections { get; private set; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri Url => Address("/scep");

    public Uri Address(string path, string host = "localhost") =>
        new($"{(Certificate is null ? "http" : "https")}://{host}:{Port}{path}");

    public static Func<Stream, Task> Text(string raw) =>
        stream => stream.WriteAsync(Encoding.Latin1.GetBytes(raw)).AsTask();

    public static Func<Stream, Task> Status(int status, string body = "", string headers = "") =>
        Text($"HTTP/1.1 {status} Reason\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");

    public static Func<Stream, Task> Redirect(int status, string location) =>
        Status(status, "", $"Location: {location}\r\n");

    /// <summary>Sends no reply; ends when the client closes the connection.</summary>
    public static async Task Silence(Stream stream)
    {
        try
        {
            await stream.ReadExactlyAsync(new byte[1]);
        }
        catch (IOException)
        {
            // The client canceled, which ends the wait.
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                Connections++;
                await AnswerAsync(client);
            }
        }
        catch (Exception exception) when (
            exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener was closed: the test has ended.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            await using var stream = await OpenAsync(client);
            if (ReadsRequests) await ReadRequestAsync(stream);
            if (answers.TryDequeue(out var answer)) await answer(stream);
        }
        catch (Exception exception) when (
            exception is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client closed the connection, which is allowed.
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (Certificate is null || (ToleratesPlainHttp && !await BeginsTlsAsync(client))) return client.GetStream();
        var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(Certificate, [.. Above], offline: true),
        });
        return tls;
    }

    private static async Task<bool> BeginsTlsAsync(TcpClient client)
    {
        var first = new byte[1];
        await client.Client.ReceiveAsync(first, SocketFlags.Peek);
        return first[0] == TlsHandshake;
    }

    private async Task ReadRequestAsync(Stream stream)
    {
        var head = await ReadHeadAsync(stream);
        Heads.Add(head);
        Bodies.Add(await ReadBodyAsync(stream, head));
    }

    public static async Task<string> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one);
            if (head.Length == 0 && one[0] == TlsHandshake) throw new IOException("The client begins a TLS handshake");
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    private static async Task<byte[]> ReadBodyAsync(Stream stream, string head)
    {
        var length = head
            .Split("\r\n")
            .FirstOrDefault(line =>
                line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))?["Content-Length:".Length..];
        var body = new byte[length is null ? 0 : int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body);
        return body;
    }
}
