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

    /// <summary>Whether the server waits for a request before it replies.</summary>
    public bool ReadsRequests { get; init; } = true;

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
            await using var stream = await OpenAsync(client.GetStream());
            if (ReadsRequests) await ReadRequestAsync(stream);
            if (answers.TryDequeue(out var answer)) await answer(stream);
        }
        catch (Exception exception) when (
            exception is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client closed the connection, which is allowed.
        }
    }

    private async Task<Stream> OpenAsync(Stream plain)
    {
        if (Certificate is null) return plain;
        var tls = new SslStream(plain);
        await tls.AuthenticateAsServerAsync(Certificate);
        return tls;
    }

    private async Task ReadRequestAsync(Stream stream)
    {
        var head = await ReadHeadAsync(stream);
        Heads.Add(head);
        Bodies.Add(await ReadBodyAsync(stream, head));
    }

    private static async Task<string> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one);
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
