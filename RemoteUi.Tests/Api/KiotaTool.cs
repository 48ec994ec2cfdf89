using System.Diagnostics;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Api;

/// <summary>Runs Kiota, which the tool manifest of the repository names.</summary>
internal static class KiotaTool
{
    /// <summary>Generates a client into the folder <c>generated</c> from <c>openapi.json</c> beside it.</summary>
    public static async Task GenerateAsync(string folder)
    {
        await RequireAsync();
        var (exitCode, output) = await RunAsync(
            "generate", "--language", "CSharp", "--class-name", "RemoteUiClient", "--namespace-name", "Generated",
            "--openapi", Path.Combine(folder, "openapi.json"), "--output", Path.Combine(folder, "generated"));
        Assert.True(exitCode == 0, output);
    }

    private static async Task RequireAsync()
    {
        var isRestored = !Require.IsEverythingHidden && (await RunAsync("--version")).ExitCode == 0;
        Require.Permission(isRestored, "Kiota is not restored (dotnet tool restore)");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var token = TestContext.Current.CancellationToken;
        using var tool = Process.Start(
            new ProcessStartInfo("dotnet", ["tool", "run", "kiota", "--", .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Repository.Root,
                // It does not look for updates.
                Environment = { ["KIOTA_OFFLINE_ENABLED"] = "true" },
            })!;
        var (output, errors) = (tool.StandardOutput.ReadToEndAsync(token), tool.StandardError.ReadToEndAsync(token));
        await tool.WaitForExitAsync(token);
        return (tool.ExitCode, await output + await errors);
    }
}
