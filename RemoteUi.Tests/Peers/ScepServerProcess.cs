using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Runs Debian's <c>scepserver</c> with its own CA on its own port; it replies with single DES and SHA-1.
/// </summary>
public sealed class ScepServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string program = Require.Program("scepserver", "scep");
    private readonly TemporaryFolder folder = new();
    private readonly string? challenge;
    private Process? process;

    private ScepServerProcess(string? challenge)
    {
        this.challenge = challenge;
        Port = FreePort.Next();
    }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}/scep");

    /// <summary>The CA's certificate in PEM.</summary>
    public string CaCertificatePath => folder.File("depot/ca.pem");

    /// <summary>The serial numbers of the certificates that the server has issued, in hexadecimal, sorted.</summary>
    public IReadOnlyList<string> IssuedSerialNumbers() =>
        [
            .. Directory.EnumerateFiles(folder.File("depot"), "*.pem")
                .Where(file => Path.GetFileName(file) != "ca.pem")
                .Select(file => X509Certificate2.CreateFromPem(File.ReadAllText(file)).SerialNumber)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Creates a CA and starts the server; returns once it accepts connections.</summary>
    public static async Task<ScepServerProcess> StartAsync(string? challenge = null)
    {
        var server = new ScepServerProcess(challenge);
        using var making = server.Launch("ca", "-init", "-keySize", "2048", "-depot", server.folder.File("depot"));
        await making.WaitForExitAsync().WaitAsync(Patience);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts the server after <see cref="StopAsync"/>, with the same CA on the same port.</summary>
    public async Task StartAgainAsync()
    {
        string[] arguments = [
            "-depot", folder.File("depot"), "-port", Port.ToString(CultureInfo.InvariantCulture), "-allowrenew", "0",
        ];
        process = Launch(challenge is null ? arguments : [.. arguments, "-challenge", challenge]);
        var watch = Stopwatch.StartNew();
        while (!await AcceptsAsync()) Assert.True(watch.Elapsed < Patience, "scepserver does not listen");
    }

    public async Task StopAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await StopAsync();
        folder.Dispose();
    }

    private Process Launch(params string[] arguments)
    {
        var launched = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder.Path,
            })!;
        launched.BeginOutputReadLine();
        launched.BeginErrorReadLine();
        return launched;
    }

    private async Task<bool> AcceptsAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
