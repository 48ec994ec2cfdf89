using System.Diagnostics;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Hosting;

/// <summary>What a person sees of a failed start: everything that the process prints.</summary>
public sealed class PrintedStartTests
{
    [Fact]
    public async Task A_port_in_use_prints_one_line_and_no_stack_trace()
    {
        await using var first = await TestMachine.StartAsync();
        using var folder = await PreparedFolder.CopyAsync();
        await AssertOneLineAsync(
            RunningProgram.Dll, "address already in use",
            $"--DataDirectory={folder.Path}", $"--Listen:HttpPort={first.Address.Port}", "--Listen:Address=127.0.0.1");
    }

    [Fact]
    public async Task A_missing_comma_in_the_settings_prints_one_line_with_its_place()
    {
        using var program = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(RunningProgram.Dll)!))
            File.Copy(file, program.File(Path.GetFileName(file)));
        await File.WriteAllTextAsync(
            program.File("appsettings.json"), "{\n  \"DataDirectory\": \"data\"\n  \"Listen\": {}\n}\n");

        await AssertOneLineAsync(program.File("RemoteUi.Web.dll"), "LineNumber: 2");
    }

    private static async Task AssertOneLineAsync(string program, string expected, params string[] settings)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [program, "--Listen:HttpPort=0", "--Listen:HttpsPort=0", .. settings])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Repository.Root,
            })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains(expected, Assert.Single((await errors).TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await output, StringComparison.Ordinal);
        Assert.DoesNotContain("crit:", await output, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", await output, StringComparison.Ordinal);
    }
}
