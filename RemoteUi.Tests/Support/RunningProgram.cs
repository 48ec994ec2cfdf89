using System.Collections.Concurrent;
using System.Diagnostics;

namespace RemoteUi.Tests.Support;

/// <summary>The program as a process of its own, on loopback ports and a data folder of its own.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(string dataDirectory, int httpPort, int httpsPort, string[] settings)
    {
        Address = new Uri($"http://localhost:{httpPort}");
        SecureAddress = new Uri($"https://localhost:{httpsPort}");
        string[] own = [
            $"--DataDirectory={dataDirectory}", $"--Listen:HttpPort={httpPort}", $"--Listen:HttpsPort={httpsPort}",
        ];
        process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Dll, .. own, .. settings])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Repository.Root,
            },
        };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public Uri Address { get; }

    public Uri SecureAddress { get; }

    /// <summary>Everything that the program has written so far.</summary>
    public string Output => string.Join('\n', lines);

    private static string Dll =>
        Path.Combine(Repository.Root, "RemoteUi.Web", "bin", Configuration, "net10.0", "RemoteUi.Web.dll");

    private static string Configuration =>
        AppContext.BaseDirectory.Contains(
            $"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            ? "Release"
            : "Debug";

    /// <summary>Starts the program and returns once it has printed its address.</summary>
    public static async Task<RunningProgram> StartAsync(
        string dataDirectory, int httpPort, int httpsPort, params string[] settings)
    {
        var program = new RunningProgram(dataDirectory, httpPort, httpsPort, settings);
        program.process.Start();
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        await Task.WhenAny(program.listening.Task, program.process.WaitForExitAsync()).WaitAsync(Patience);
        Assert.True(program.listening.Task.IsCompleted, "The program ended at once:\n" + program.Output);
        return program;
    }

    public static Task<RunningProgram> StartAsync(string dataDirectory, params string[] settings) =>
        StartAsync(dataDirectory, FreePort.Next(), FreePort.Next(), settings);

    /// <summary>SIGKILL, at this very moment.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        if (line.Contains(Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
            listening.TrySetResult();
    }
}
