using System.Diagnostics;

namespace RemoteUi.Tests.Peers;

/// <summary>Runs a third-party program to its end.</summary>
internal static class PeerProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<PeerOutcome> RunAsync(
        string program, string folder, IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new PeerOutcome(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}

/// <summary>What a program printed and how it ended.</summary>
internal sealed record PeerOutcome(int ExitCode, string Output, string Errors)
{
    public string Everything => Output + Errors;

    public PeerOutcome Succeeded()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}: {Everything}");
        return this;
    }
}
