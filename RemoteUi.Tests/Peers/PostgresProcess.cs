using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Runs a PostgreSQL server of its own on a free loopback port, with its data in a temporary folder. The server refuses
/// to run as root; then the user postgres of the Debian package runs it.
/// </summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private const string Root = "root";
    private const string User = "postgres";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder folder = new();
    private readonly int port = FreePort.Next();
    private readonly string bin;
    private Process? process;

    private PostgresProcess()
    {
        var folders = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).ToArray()
            : [];
        bin = Path.GetDirectoryName(Require.Program("initdb", "postgresql", folders))!;
    }

    /// <summary>The argument of the program that sets the database.</summary>
    public string Setting => $"--Fleet:Database={Connection}";

    private string Connection => string.Create(
        CultureInfo.InvariantCulture,
        $"Host=127.0.0.1;Port={port};Username=fleet;Database=postgres;Maximum Pool Size=30");

    public static async Task<PostgresProcess> StartAsync()
    {
        var server = new PostgresProcess();
        if (!OperatingSystem.IsWindows() && Environment.UserName == Root)
        {
            File.SetUnixFileMode(
                server.folder.Path, File.GetUnixFileMode(server.folder.Path) | UnixFileMode.OtherExecute);
            (await PeerProcess.RunAsync(
                "install", server.folder.Path, ["-d", "-o", User, server.folder.File("data")])).Succeeded();
        }

        var data = server.folder.File("data");
        (await PeerProcess.RunAsync(
            server.Program("initdb", out var first), "/", [.. first, "-D", data, "-U", "fleet", "-A", "trust", "-N"]))
            .Succeeded();
        var start = new ProcessStartInfo(server.Program("postgres", out var before))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        string[] arguments =
        [
            .. before, "-D", data, "-h", "127.0.0.1", "-p", server.port.ToString(CultureInfo.InvariantCulture), "-k",
            "", "-c", "fsync=off",
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        server.process = Process.Start(start)!;
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        await server.ListensAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (process is not null)
        {
            // setpriv becomes the server itself, so that this ends it.
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync().WaitAsync(Patience);
            process.Dispose();
        }

        folder.Dispose();
    }

    /// <summary>Returns the program to start, and what comes before its own arguments.</summary>
    private string Program(string name, out string[] before)
    {
        var path = Path.Combine(bin, name);
        before = Environment.UserName == Root
            ? ["--reuid", User, "--regid", User, "--init-groups", path]
            : [];
        return Environment.UserName == Root ? Require.Program("setpriv", "util-linux") : path;
    }

    private async Task ListensAsync()
    {
        var watch = Stopwatch.StartNew();
        while (!await AcceptsAsync())
            Assert.True(watch.Elapsed < Patience && !process!.HasExited, "PostgreSQL does not listen");
    }

    private async Task<bool> AcceptsAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(Connection);
            await connection.OpenAsync();
            return true;
        }
        catch (Exception fault) when (fault is SocketException or NpgsqlException)
        {
            return false;
        }
    }
}
