using System.Diagnostics;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Commands;

/// <summary>Runs the program as a process, as a user or a script does.</summary>
internal static class ProgramProcess
{
    /// <summary>Returns the exit status and what the program printed to standard output and standard error.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string folder, string[] arguments, string? input = null,
        (string Name, string Value)? variable = null)
    {
        var token = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet", [RunningProgram.Dll, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            Environment = { ["LANG"] = "C.UTF-8" },
        };
        if (variable is var (name, value)) start.Environment[name] = value;
        using var program = Process.Start(start)!;
        if (input is not null) await program.StandardInput.WriteAsync(input);
        program.StandardInput.Close();
        var output = program.StandardOutput.ReadToEndAsync(token);
        var errors = program.StandardError.ReadToEndAsync(token);
        await program.WaitForExitAsync(token);
        return (program.ExitCode, await output, await errors);
    }
}
