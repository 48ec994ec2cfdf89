using System.Diagnostics;

namespace RemoteUi.Tests.Support;

/// <summary>Runs another program to its end.</summary>
public static class Run
{
    /// <summary>What it wrote to standard output; the test fails where it ends with an error.</summary>
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
