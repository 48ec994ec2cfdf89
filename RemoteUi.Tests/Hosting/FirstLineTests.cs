using System.Diagnostics;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Hosting;

public sealed class FirstLineTests
{
    [Fact]
    public async Task The_program_prints_that_it_is_starting_before_it_reads_its_settings()
    {
        using var folder = new TemporaryFolder();
        using var program = Process.Start(
            new ProcessStartInfo(
                "dotnet", [RunningProgram.Dll, $"--DataDirectory={folder.Path}", "--Listen:HttpPort=70000"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Repository.Root,
            })!;
        var (output, errors) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();

        Assert.StartsWith("Remote UI is starting", await output, StringComparison.Ordinal);
        Assert.Contains("Listen:HttpPort", await errors, StringComparison.Ordinal);
        Assert.Equal(1, program.ExitCode);
    }
}
