using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RemoteUi.Tests.Support;

/// <summary>The program in a separate process, with its own loopback ports and data folder.</summary>
public sealed partial class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(
        string dataDirectory, FastClock? clock, string[] settings,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var (httpPort, httpsPort) = (FreePort.Next(), FreePort.Next());
        Address = new Uri($"http://localhost:{httpPort}");
        SecureAddress = new Uri($"https://localhost:{httpsPort}");
        string[] own = [
            $"--DataDirectory={dataDirectory}", $"--Listen:HttpPort={httpPort}", $"--Listen:HttpsPort={httpsPort}",
        ];
        process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [.. clock is null ? [Dll] : WithTests, .. own, .. settings])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Repository.Root,
            },
        };
        ShortLife.Prepare(process.StartInfo);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            process.StartInfo.Environment[name] = value;
        if (clock is not null)
        {
            process.StartInfo.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = "RemoteUi.Tests";
            process.StartInfo.Environment[FastClockStartup.Since] =
                clock.Since.ToString("O", CultureInfo.InvariantCulture);
        }

        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public int ProcessId => process.Id;

    public Uri Address { get; }

    public Uri SecureAddress { get; }

    /// <summary>The output of the program so far.</summary>
    public string Output => string.Join('\n', lines);

    /// <summary>The code that the program printed for the first-run page.</summary>
    public string SetupCode => PrintedCode().Match(Output).Groups[1].Value;

    /// <summary>
    /// The built program, or a published one, whose start is faster: the environment variable PROGRAM, the path of its
    /// RemoteUi.Web.dll.
    /// </summary>
    public static string Dll =>
        Environment.GetEnvironmentVariable("PROGRAM")
            ?? Path.Combine(Repository.Root, "RemoteUi.Web", "bin", Configuration, "net10.0", "RemoteUi.Web.dll");

    /// <summary>The settings with which everything is logged that can be.</summary>
    public static string[] EverythingLogged =>
    [
        "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace",
        "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Trace", "--Logging:LogLevel:Quartz=Trace",
    ];

    /// <summary>The same program, able to load the test assembly; see <see cref="FastClockStartup"/>.</summary>
    private static string[] WithTests =>
    [
        "exec", "--depsfile", Beside("RemoteUi.Tests.deps.json"), "--runtimeconfig",
        Beside("RemoteUi.Tests.runtimeconfig.json"), Beside("RemoteUi.Web.dll"),
    ];

    private static string Configuration =>
        AppContext.BaseDirectory.Contains(
            $"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            ? "Release"
            : "Debug";

    public static Task<RunningProgram> StartAsync(string dataDirectory, params string[] settings) =>
        StartAsync(dataDirectory, clock: null, settings);

    /// <summary>Starts the program and returns once it has printed its address.</summary>
    public static Task<RunningProgram> StartAsync(
        string dataDirectory, FastClock? clock, params string[] settings) =>
        new RunningProgram(dataDirectory, clock, settings).ListenAsync();

    /// <summary>Starts the program with environment variables.</summary>
    public static Task<RunningProgram> StartAsync(
        string dataDirectory, IReadOnlyDictionary<string, string> environment, params string[] settings) =>
        new RunningProgram(dataDirectory, clock: null, settings, environment).ListenAsync();

    /// <summary>Sends SIGKILL at once.</summary>
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

    private async Task<RunningProgram> ListenAsync()
    {
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Task.WhenAny(listening.Task, process.WaitForExitAsync()).WaitAsync(Patience);
        Assert.True(listening.Task.IsCompleted, "The program ended at once:\n" + Output);
        return this;
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    [GeneratedRegex("Setup code: ([A-Z0-9-]+)")]
    private static partial Regex PrintedCode();

    private void Hear(string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        if (line.Contains(Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
            listening.TrySetResult();
    }
}
