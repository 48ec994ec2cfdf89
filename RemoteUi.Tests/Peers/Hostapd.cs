using System.Collections.Concurrent;
using System.Diagnostics;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// Runs Debian's hostapd as a RADIUS server for EAP-TLS. It listens on all addresses, so it runs in a network
/// namespace of its own.
/// </summary>
internal sealed class Hostapd : IAsyncDisposable
{
    public const int Port = 1812;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string ip = Require.Program("ip", "iproute2", "/usr/sbin", "/sbin");
    private readonly TemporaryFolder folder = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ConnectedNamespace network;
    private readonly Process process;

    private Hostapd(ConnectedNamespace network, HostapdSetup setup)
    {
        this.network = network;
        setup.Write(folder, network.NearAddress);
        var program = RequireProgram();
        process = new Process
        {
            StartInfo = new(ip, ["netns", "exec", network.Name, program, "-dd", folder.File("hostapd.conf")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
            EnableRaisingEvents = true,
        };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"hostapd ended: {Log}"));
    }

    public string Address => network.FarAddress;

    /// <summary>What the server printed, for messages of failed tests.</summary>
    public string Log => string.Join('\n', lines);

    public static string RequireProgram() => Require.Program("hostapd", "hostapd", "/usr/sbin");

    public static async Task<Hostapd> StartAsync(HostapdSetup setup)
    {
        var server = new Hostapd(await ConnectedNamespace.MakeAsync(), setup);
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        try
        {
            await server.ready.Task.WaitAsync(Patience);
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
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
        await network.DisposeAsync();
        folder.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        if (line.Contains("Setup of interface done", StringComparison.Ordinal)) ready.TrySetResult();
    }
}
