using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Api;

/// <summary>Runs the script of docs/automation.md against the program and its practice CA.</summary>
public sealed class AutomationTests : IAsyncLifetime
{
    private const string Challenge = "a \"quoted\" \\ password";

    private readonly TemporaryFolder folder = new();
    private TestMachine machine = null!;

    private PracticeCaAdministration Ca => machine.Get<PracticeCaAdministration>();

    public async ValueTask InitializeAsync()
    {
        machine = await TestMachine.StartAsync();
        using var certificate = Ca.CaCertificate;
        await File.WriteAllTextAsync(folder.File("ca.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(folder.File("challenge"), Challenge + "\n");
        Ca.Change(new PracticeCaBehavior
        {
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new ChallengePassword(Challenge),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await machine.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_script_sets_the_server_sends_waits_fetches_the_certificate_and_verifies_it()
    {
        var (exitCode, output, errors) = await RunAsync();

        Assert.True(exitCode == 0, output + errors);
        Assert.Contains("out.pem: OK", output, StringComparison.Ordinal);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(folder.File("out.pem"));
        Assert.Equal("CN=mfp.example", chain[0].Subject);
    }

    [Fact]
    public async Task The_script_fails_with_the_reason_if_the_CA_refuses()
    {
        Ca.Change(new PracticeCaBehavior { Answer = AnswerRule.Refuse });

        var (exitCode, _, errors) = await RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("\"state\":\"failed\"", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("out.pem")));
    }

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync()
    {
        Require.Program("curl", "curl");
        Require.Program("openssl", "openssl");
        var start = new ProcessStartInfo("sh", [Path.Combine(Repository.Root, "docs", "automation.sh")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
            Environment =
            {
                ["REMOTE_UI"] = machine.Address.AbsoluteUri.TrimEnd('/'),
                ["REMOTE_UI_TOKEN"] = await machine.TokenAsync(),
                ["SCEP_URL"] = new Uri(machine.Address, "practice-ca/scep").AbsoluteUri,
                ["COMMON_NAME"] = "mfp.example",
                ["CA_FILE"] = "ca.pem",
                ["CHALLENGE_FILE"] = "challenge",
                ["OUT"] = "out.pem",
            },
        };
        using var script = Process.Start(start)!;
        var (output, errors) = (script.StandardOutput.ReadToEndAsync(), script.StandardError.ReadToEndAsync());
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (script.ExitCode, await output, await errors);
    }
}
