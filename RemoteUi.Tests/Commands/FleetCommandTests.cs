using System.Text.Json.Nodes;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Web.Commands;

namespace RemoteUi.Tests.Commands;

/// <summary>Tests the command <c>fleet run</c>.</summary>
public sealed class FleetCommandTests : IAsyncLifetime
{
    private PracticeCaHost ca = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => ca = await PracticeCaHost.StartAsync();

    public ValueTask DisposeAsync() => ca.DisposeAsync();

    [Fact]
    public async Task Every_device_issued_is_exit_status_0_and_the_files_say_so()
    {
        var (json, csv) = (Path.Combine(ca.Folder, "run.json"), Path.Combine(ca.Folder, "run.csv"));

        var (status, output, errors) = await RunAsync(
            $"{ca.Url}", "--devices", "5", "--key-pool", "2", "--at-once", "5", "--json", json, "--csv-out", csv,
            "--lang", "en");

        Assert.Equal((0, ""), (status, errors));
        Assert.Contains("5  Issued", output, StringComparison.Ordinal);
        var report = JsonNode.Parse(await File.ReadAllTextAsync(json, Cancellation))!;
        Assert.Equal((5, 5, 0), (Number("devices"), Number("issued"), Number("noAnswer")));
        string[] names =
            ["issuedNotReceived", "pending", "refused", "neverSent", "seconds", "percentiles", "advice"];
        Assert.All(names, name => Assert.True(report.AsObject().ContainsKey(name), name));
        Assert.Equal(6, (await File.ReadAllLinesAsync(csv, Cancellation)).Length);
        Assert.Equal(5, ca.Administration.Register.Count);

        int Number(string name) => (int)report[name]!;
    }

    [Fact]
    public async Task A_device_that_is_not_issued_is_exit_status_1()
    {
        ca.Set(behavior => behavior with { Answer = AnswerRule.Refuse });

        var (status, output, _) = await RunAsync($"{ca.Url}", "--devices", "2", "--key-pool", "1", "--lang", "en");

        Assert.Equal(1, status);
        Assert.Contains("2  Refused", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_names_the_devices_and_their_challenge_passwords()
    {
        ca.Set(behavior => behavior with
        {
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new ChallengePassword("secret7"),
        });
        var csv = Path.Combine(ca.Folder, "devices.csv");
        await File.WriteAllTextAsync(
            csv, "commonName,keyName,challengePassword\na.example,key,secret7\nb.example,key,wrong\n", Cancellation);

        var (status, output, _) = await RunAsync($"{ca.Url}", "--csv", csv, "--key-pool", "1", "--lang", "en");

        Assert.Equal(1, status);
        Assert.Contains("1  Issued", output, StringComparison.Ordinal);
        Assert.Contains("1  Refused", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_device_fetches_a_challenge_password_of_its_own()
    {
        ca.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
        var password = Path.Combine(ca.Folder, "ndes");
        await File.WriteAllTextAsync(password, ca.AdministrationPage.Password!.Reveal() + "\n", Cancellation);
        string[] page = ["--ndes", ca.AdministrationPage.Address.AbsoluteUri, "--ndes-user", "root"];

        var (status, output, errors) = await RunAsync(
            [
                $"{ca.Url}", "--devices", "8", "--at-once", "4", .. page, "--ndes-password-file", password, "--lang",
                "en",
            ]);
        await File.WriteAllTextAsync(password, "wrong\n", Cancellation);
        var wrong = await RunAsync(
            [$"{ca.Url}", "--devices", "1", .. page, "--ndes-password-file", password, "--json", "-", "--lang", "en"]);

        Assert.Equal((0, ""), (status, errors));
        Assert.Contains("8  Issued", output, StringComparison.Ordinal);
        Assert.Equal(1, wrong.Status);
        Assert.Contains("1  No challenge password", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal(1, (int)JsonNode.Parse(wrong.Output)!["noChallenge"]!);
    }

    [Theory]
    [InlineData("--ndes-user", "--ndes-user", "root")]
    [InlineData("--ndes-user NAME", "--ndes", "http://localhost/")]
    [InlineData("REMOTE_UI_NDES_PASSWORD", "--ndes", "http://localhost/", "--ndes-user", "root")]
    [InlineData("--ndes must be", "--ndes", "http://me:secret@localhost/")]
    public async Task Options_of_NDES_that_do_not_fit_together_are_named(string named, params string[] options)
    {
        var (status, _, errors) = await RunAsync([$"{ca.Url}", "--devices", "1", .. options]);

        Assert.Equal(2, status);
        Assert.Contains(named, errors, StringComparison.Ordinal);
        Assert.Empty(ca.Administration.Register);
    }

    [Fact]
    public async Task Every_bad_line_of_the_file_is_named_and_nothing_is_sent()
    {
        var csv = Path.Combine(ca.Folder, "bad.csv");
        await File.WriteAllTextAsync(
            csv, "commonName,keyName,challengePassword\na.example,key,\nnot a name,key,\n", Cancellation);

        var (status, _, errors) = await RunAsync($"{ca.Url}", "--csv", csv);

        Assert.Equal(2, status);
        Assert.Contains("line 3", errors, StringComparison.Ordinal);
        Assert.Empty(ca.Administration.Register);
    }

    [Fact]
    public async Task A_server_elsewhere_needs_the_option()
    {
        var (status, _, errors) = await RunAsync("http://ca.example.com/scep", "--devices", "1", "--lang", "en");

        Assert.Equal(2, status);
        Assert.Contains("responsible", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--devices", "0")]
    [InlineData("--devices", "100001")]
    [InlineData("--window", "86401")]
    [InlineData("--at-once", "5001")]
    [InlineData("--key-length", "1024")]
    [InlineData("--names", "no place for a number")]
    public async Task An_option_out_of_its_range_is_not_run(string option, string value)
    {
        string[] devices = option == "--devices" ? [] : ["--devices", "2"];

        var (status, _, errors) = await RunAsync([$"{ca.Url}", .. devices, option, value]);

        Assert.Equal(2, status);
        Assert.NotEqual("", errors);
    }

    private static async Task<(int Status, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var status = await ProgramCommands.RunAsync(["fleet", "run", .. arguments], output, errors);
        return (status, output.ToString(), errors.ToString());
    }
}
