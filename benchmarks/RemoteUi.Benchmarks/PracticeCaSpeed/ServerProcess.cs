using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RemoteUi.Benchmarks.PracticeCaSpeed;

/// <summary>A SCEP server in a process of its own on a free loopback port.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Starts Debian's scepserver with a CA key of 2048 bits.</summary>
    public static async Task<ServerProcess> ScepServerAsync(string folder)
    {
        using (var init = Start("scepserver", folder, "ca", "-init", "-keySize", "2048", "-depot", "depot"))
            await init.WaitForExitAsync();
        var port = FreePort.Next();
        return await ReadyAsync(
            Start("scepserver", folder, "-depot", "depot", "-port", $"{port}", "-allowrenew", "0"), port);
    }

    /// <summary>Starts this program again as a practice CA whose register has a number of entries.</summary>
    public static async Task<ServerProcess> PracticeCaAsync(string folder, int entries)
    {
        var port = FreePort.Next();
        return await ReadyAsync(
            Start(
                Environment.ProcessPath!, folder, typeof(ServerProcess).Assembly.Location, "practice-ca-host", folder,
                entries.ToString(CultureInfo.InvariantCulture), $"{port}"),
            port);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process Start(string program, string folder, params string[] arguments)
    {
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var process = Process.Start(new ProcessStartInfo(program, isHost ? arguments : Own(arguments))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>A program with its own host does not name its assembly.</summary>
    private static string[] Own(string[] arguments) =>
        arguments is [var assembly, .. var rest] && assembly.EndsWith(".dll", StringComparison.Ordinal)
            ? rest
            : arguments;

    private static async Task<ServerProcess> ReadyAsync(Process process, int port)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return new(process, port);
            }
            catch (SocketException)
            {
#pragma warning disable RS0030 // Another process is waited for, which says nothing when it listens.
                await Task.Delay(100);
#pragma warning restore RS0030
            }
        }

        throw new InvalidOperationException("A server did not start");
    }
}
