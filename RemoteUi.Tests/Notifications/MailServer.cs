using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace RemoteUi.Tests.Notifications;

/// <summary>
/// A mail server on loopback for one message: plain, with STARTTLS, or with TLS from the start; with or without a
/// log-in. Records each line and whether it came through TLS.
/// </summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public MailServer()
    {
        listener.Start();
        Served = ServeAsync();
    }

    /// <summary>The certificate for STARTTLS or TLS from the start; without it, the server uses no TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    public bool IsTlsImplicit { get; init; }

    /// <summary>The user and password that the server expects; null for no log-in.</summary>
    public (string User, string Password)? Account { get; init; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public List<(string Text, bool IsSecure)> Lines { get; } = [];

    /// <summary>Ends when the client has gone.</summary>
    public Task Served { get; }

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        using var client = await listener.AcceptTcpClientAsync();
        try
        {
            Stream stream = client.GetStream();
            if (IsTlsImplicit) stream = await SecureAsync(stream);
            await WriteAsync(stream, "220 ready");
            while (await ConverseAsync(stream)) stream = await SecureAsync(stream);
        }
        catch (Exception exception) when (
            exception is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client refused the certificate or the log-in, which is what some tests are about.
        }
    }

    /// <summary>Returns true if TLS is to begin, false at the end.</summary>
    private async Task<bool> ConverseAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var isData = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            Lines.Add((line, stream is SslStream));
            if (isData && line != ".") continue;
            isData = !isData && line == "DATA";
            await WriteAsync(stream, AnswerTo(line, isData, stream is SslStream));
            if (line == "STARTTLS") return true;
            if (line == "QUIT") return false;
        }

        return false;
    }

    private string AnswerTo(string line, bool isData, bool isSecure) => line.Split(' ') switch
    {
        _ when isData => "354 go on",
        ["QUIT"] => "221 bye",
        ["STARTTLS"] => "220 go on",
        ["EHLO", ..] when Certificate is not null && !isSecure => "250-here\r\n250 STARTTLS",
        ["EHLO", ..] when Account is not null => "250-here\r\n250 AUTH PLAIN",
        ["AUTH", "PLAIN", var token] => token == Token ? "235 welcome" : "535 wrong user or password",
        _ => "250 ok",
    };

    private string Token => Account is var (user, password)
        ? Convert.ToBase64String(Encoding.ASCII.GetBytes($"\0{user}\0{password}"))
        : "";

    private async Task<SslStream> SecureAsync(Stream plain)
    {
        var tls = new SslStream(plain);
        await tls.AuthenticateAsServerAsync(Certificate!);
        return tls;
    }

    private static ValueTask WriteAsync(Stream stream, string answer) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"));
}
