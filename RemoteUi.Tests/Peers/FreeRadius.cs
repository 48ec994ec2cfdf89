using System.Collections.Concurrent;
using System.Diagnostics;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Runs Debian's FreeRADIUS on loopback with EAP-TLS only, configured wholly in a folder of its own, as the current
/// user.
/// </summary>
internal sealed class FreeRadius : IAsyncDisposable
{
    public const string Secret = "shared by test and server";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder folder = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> lines = new();
    private Process process = null!;

    private FreeRadius(int port) => Port = port;

    public int Port { get; }

    /// <summary>What the server printed, for messages of failed tests.</summary>
    public string Log => string.Join('\n', lines);

    public static string RequireProgram() => Require.Program("freeradius", "freeradius", "/usr/sbin");

    public static async Task<FreeRadius> StartAsync(FreeRadiusSetup setup, int? port = null)
    {
        var program = RequireProgram();
        var server = new FreeRadius(port ?? FreePort.Next());
        await setup.WriteAsync(server.folder, server.Port);
        server.process = Process.Start(
            new ProcessStartInfo(program, ["-f", "-X", "-d", server.folder.Path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = server.folder.Path,
            })!;
        server.process.EnableRaisingEvents = true;
        server.process.Exited += (_, _) =>
            server.ready.TrySetException(new InvalidOperationException($"freeradius ended: {server.Log}"));
        server.process.OutputDataReceived += (_, line) => server.Take(line.Data);
        server.process.ErrorDataReceived += (_, line) => server.Take(line.Data);
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        try
        {
            await server.ready.Task.WaitAsync(Patience);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
        folder.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        if (line.Contains("Ready to process requests", StringComparison.Ordinal)) ready.TrySetResult();
    }
}
