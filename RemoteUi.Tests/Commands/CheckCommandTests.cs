using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Commands;

namespace RemoteUi.Tests.Commands;

/// <summary>The command <c>check URL</c>, in this process and as the program.</summary>
public sealed class CheckCommandTests : IAsyncLifetime
{
    private const string Password = "the challenge password";

    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();
    private PracticeCaHost? ca;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Url => ca!.Url.ToString();

    public async ValueTask InitializeAsync()
    {
        ca = await PracticeCaHost.StartAsync();
        ca.Set(behavior => behavior with
        {
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new ChallengePassword(Password),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await ca!.DisposeAsync();
        folder.Dispose();
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public async Task The_program_checks_a_sound_server_writes_the_reports_and_makes_no_data()
    {
        await File.WriteAllTextAsync(folder.File("password"), Password + "\n", Token);
        string[] args =
        [
            "check", Url, "--level", "enroll", "--challenge-file", "password", "--json", "run.json", "--junit",
            "run.xml", "--markdown", "run.md", "--subject-prefix", "unit", "--ca-identifier", "any",
        ];

        var (exitCode, printed) = await RunProgramAsync(args);

        Assert.True(exitCode == 0, printed);
        Assert.Contains("E1  Pass", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", printed, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("run.json"), Token));
        Assert.Contains(
            json.RootElement.GetProperty("results").EnumerateArray(),
            result => result.GetProperty("id").GetString() == "E1");
        Assert.NotNull(XDocument.Load(folder.File("run.xml")).Root);
        Assert.Contains("E1", await File.ReadAllTextAsync(folder.File("run.md"), Token), StringComparison.Ordinal);
        Assert.Equal(
            ["password", "run.json", "run.md", "run.xml"],
            Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var report in new[] { "run.json", "run.md", "run.xml" })
            Assert.DoesNotContain(
                Password, await File.ReadAllTextAsync(folder.File(report), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_comes_from_standard_input_and_the_report_goes_to_standard_output()
    {
        var (exitCode, printed) = await RunProgramAsync(
            ["check", Url, "--level=enroll", "--challenge-file", "-", "--json", "-"], input: Password + "\n");

        Assert.True(exitCode == 0, printed);
        using var json = JsonDocument.Parse(printed[printed.IndexOf('{', StringComparison.Ordinal)..]);
        Assert.NotEqual(0, json.RootElement.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task A_refused_request_is_a_finding_whose_severity_decides()
    {
        ca!.Set(behavior => behavior with { Answer = AnswerRule.Refuse });

        Assert.Equal(CheckExitStatus.Found, await RunAsync("check", Url, "--level", "enroll"));
        Assert.Contains("E1  Finding, high", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_texts_are_in_the_language_asked_for()
    {
        var before = CultureInfo.CurrentUICulture;

        Assert.Equal(CheckExitStatus.Sound, await RunAsync("check", Url, "--lang", "cs"));

        Assert.Contains("GetCACert", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Vyhovuje", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, CultureInfo.CurrentUICulture);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_could_not_be_checked() =>
        Assert.Equal(CheckExitStatus.NotRun, await RunAsync("check", $"http://127.0.0.1:{FreePort.Next()}/scep"));

    [Theory]
    [InlineData("missing for command", "check")]
    [InlineData("URL must be", "check", "ftp://server.example")]
    [InlineData("URL must be", "check", "http://user:secret@server.example")]
    [InlineData("--responsible", "check", "http://server.example", "--level", "probe")]
    [InlineData("is not one of look, enroll, probe", "check", "http://server.example", "--level", "deep")]
    [InlineData("is not one of low, medium, high", "check", "http://server.example", "--fail-on", "critical")]
    [InlineData("--challenge", "check", "http://server.example", "--challenge", "secret")]
    [InlineData("Did you mean --level?", "check", "http://server.example", "--levle", "look")]
    [InlineData("--timeout", "check", "http://server.example", "--timeout", "0")]
    [InlineData("--key-length", "check", "http://server.example", "--key-length", "1024")]
    [InlineData("--ca-fingerprint", "check", "http://server.example", "--ca-fingerprint", "12:34")]
    [InlineData("--subject-prefix", "check", "http://server.example", "--subject-prefix", " ")]
    [InlineData("no-such-file", "check", "http://server.example", "--challenge-file", "no-such-file")]
    public async Task Wrong_usage_is_refused_in_words(string expected, params string[] args)
    {
        Assert.Equal(CheckExitStatus.NotRun, await RunAsync(args));
        Assert.Contains(expected, errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Theory]
    [InlineData("--expired")]
    [InlineData("--revoked")]
    public async Task A_file_without_an_old_certificate_and_its_key_is_refused(string option)
    {
        await File.WriteAllTextAsync(folder.File("old.pem"), "no certificate", Token);

        Assert.Equal(CheckExitStatus.NotRun, await RunAsync("check", Url, option, folder.File("old.pem")));
        Assert.Contains("must hold a certificate and its", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_option()
    {
        Assert.Equal(0, await RunAsync("check", "--help"));
        Assert.All(
            ["URL", "--level", "--responsible", "--challenge-file", "--one-time", "--fail-on", "--junit", "--lang"],
            option => Assert.Contains(option, output.ToString(), StringComparison.Ordinal));
    }

    private Task<int> RunAsync(params string[] args) => ProgramCommands.RunAsync(args, output, errors);

    /// <summary>Runs the program in the folder; returns what it printed to standard output.</summary>
    private async Task<(int ExitCode, string Printed)> RunProgramAsync(string[] args, string? input = null)
    {
        var (exitCode, printed, _) = await ProgramProcess.RunAsync(folder.Path, args, input);
        return (exitCode, printed);
    }
}
