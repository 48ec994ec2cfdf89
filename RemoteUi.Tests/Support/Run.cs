using System.Diagnostics;

namespace RemoteUi.Tests.Support;

/// <summary>Runs another program to its end.</summary>
public static class Run
{
    /// <summary>Returns what the program wrote to standard output; fails the test if it ends with an error.</summary>
    public static async Task<string> Async(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}");
        return await output;
    }
}
