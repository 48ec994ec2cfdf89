using System.Diagnostics;
using System.Globalization;

namespace RemoteUi.Benchmarks.Published;

/// <summary>A published build as a process of its own, with a data folder.</summary>
internal sealed class PublishedProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;

    private PublishedProgram(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The processor time since it was started, user and system.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The resident memory in bytes, code that is shared with other programs included.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts the program, and returns when its first page has come.</summary>
    /// <param name="folder">The folder of the published build.</param>
    /// <param name="data">The data folder.</param>
    public static async Task<PublishedProgram> StartAsync(string folder, string data)
    {
        var (http, https) = (FreePort.Next(), FreePort.Next());
        var process = Process.Start(
            new ProcessStartInfo(
                Path.Combine(Path.GetFullPath(folder), "remote-ui"),
                [
                    $"--DataDirectory={data}", FormattableString.Invariant($"--Listen:HttpPort={http}"),
                    FormattableString.Invariant($"--Listen:HttpsPort={https}"), "--Logging:LogLevel:Default=Error",
                ])
            {
                WorkingDirectory = data,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var program = new PublishedProgram(
            process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{http}/")));
        await program.FirstPageAsync();
        return program;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task FirstPageAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!await IsThereAsync(client, patience.Token)) await timer.WaitForNextTickAsync(patience.Token);
    }

    private static async Task<bool> IsThereAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var page = await client.GetAsync(new Uri("/", UriKind.Relative), cancellationToken);
            return page.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }
}
