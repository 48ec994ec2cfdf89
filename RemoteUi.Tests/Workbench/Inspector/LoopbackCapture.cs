using System.Diagnostics;
using System.Globalization;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>
/// Captures one port on loopback with Debian's tcpdump. Unbuffered (-U), so that a request that was answered is in the
/// file.
/// </summary>
internal sealed class LoopbackCapture : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly string file;

    private LoopbackCapture(Process process, string file) => (this.process, this.file) = (process, file);

    public static async Task<LoopbackCapture> StartAsync(string folder, int port)
    {
        var tcpdump = Require.Program("tcpdump", "tcpdump", "/usr/sbin", "/usr/bin");
        var file = Path.Combine(folder, "capture.pcap");
        var start = new ProcessStartInfo(
            tcpdump,
            [
                "-i", "lo", "-U", "-s", "0", "-Z", "root", "-w", file, "tcp", "port",
                port.ToString(CultureInfo.InvariantCulture),
            ])
        {
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var capture = new LoopbackCapture(process, file);
        var said = "";
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            said += line;
            if (line.Contains("listening on", StringComparison.Ordinal)) return capture;
        }

        await capture.DisposeAsync();
        Assert.Skip($"tcpdump may not capture on loopback here: {said}");
        throw new InvalidOperationException(said);
    }

    /// <summary>Ends the capture and returns it.</summary>
    /// <param name="isComplete">Whether what has been written so far holds all that is waited for.</param>
    public async Task<byte[]> ReadAsync(Func<byte[], bool> isComplete)
    {
        using var patience = new CancellationTokenSource(Patience);
        byte[] captured;
        do
        {
            patience.Token.ThrowIfCancellationRequested();
            captured = await File.ReadAllBytesAsync(file, patience.Token);
        }
        while (!isComplete(captured));

        await DisposeAsync();
        return captured;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }
}
