using System.Text.Json;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Api;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Commands;

namespace RemoteUi.Tests.Commands;

/// <summary>The commands that use the API of a running Remote UI.</summary>
public sealed class MachineCommandsTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();
    private TestMachine machine = null!;

    private PracticeCaAdministration Ca => machine.Get<PracticeCaAdministration>();

    private JsonElement Json => JsonDocument.Parse(output.ToString()).RootElement;

    public async ValueTask InitializeAsync()
    {
        machine = await TestMachine.StartAsync();
        await File.WriteAllTextAsync(folder.File("token"), await machine.TokenAsync() + "\n");
        await File.WriteAllTextAsync(folder.File("password"), "to compare them\n");
        using var api = await machine.ApiAsync();
        await machine.SetPracticeCaAsync(api);
    }

    public async ValueTask DisposeAsync()
    {
        await machine.DisposeAsync();
        folder.Dispose();
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public async Task The_program_requests_a_certificate_with_a_token_from_standard_input()
    {
        var token = await machine.TokenAsync();

        var (exitCode, printed, refused) = await ProgramProcess.RunAsync(
            folder.Path,
            [
                "request", "--server", machine.Address.AbsoluteUri, "--token-file", "-", "--key-name", "mfp", "--cn",
                "mfp.example", "--out", "mfp.pem",
            ],
            input: token + "\n");

        Assert.True(exitCode == CommandExit.Done, printed + refused);
        Assert.Contains("CN=mfp.example", printed, StringComparison.Ordinal);
        Assert.DoesNotContain(token, printed + refused, StringComparison.Ordinal);
        Assert.StartsWith(
            "-----BEGIN CERTIFICATE", await File.ReadAllTextAsync(folder.File("mfp.pem")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_takes_the_token_from_its_environment()
    {
        var token = await machine.TokenAsync();

        var (exitCode, printed, refused) = await ProgramProcess.RunAsync(
            folder.Path, ["status", "--server", machine.Address.AbsoluteUri, "--json"],
            variable: ("REMOTE_UI_TOKEN", token));

        Assert.True(exitCode == CommandExit.Done, printed + refused);
        Assert.Equal("done", JsonDocument.Parse(printed).RootElement.GetProperty("status").GetString());
        Assert.DoesNotContain(token, printed + refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_the_CA_holds_or_refuses_has_an_exit_status_of_its_own()
    {
        Ca.Change(new PracticeCaBehavior { Answer = AnswerRule.Hold });
        Assert.Equal(CommandExit.Pending, await RequestAsync());
        Ca.Change(new PracticeCaBehavior { Answer = AnswerRule.Refuse });
        Assert.Equal(CommandExit.Failed, await RequestAsync());
        Assert.Contains("Remedy:", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_lists_the_requests_as_lines_and_as_JSON()
    {
        Assert.Equal(CommandExit.Done, await RequestAsync());
        Assert.Equal(CommandExit.Done, await RunAsync("status"));
        Assert.Contains("Successful  mfp", output.ToString(), StringComparison.Ordinal);
        output.GetStringBuilder().Clear();

        Assert.Equal(CommandExit.Done, await RunAsync("status", "--json"));

        Assert.Equal("done", Json.GetProperty("status").GetString());
        Assert.Equal("successful", Json.GetProperty("requests")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task Settings_are_exported_and_imported()
    {
        var (file, password) = (folder.File("settings.p7m"), folder.File("password"));
        Assert.Equal(CommandExit.Done, await RunAsync("export", file, "--password-file", password));
        using var api = await machine.ApiAsync();
        using var changed = await api.ChangeAsync("settings/communication", server => server["timeoutSeconds"] = 77);
        await changed.OkAsync();

        Assert.Equal(
            CommandExit.Done, await RunAsync("import", file, "--password-file", password, "--dry-run"));
        Assert.Equal(77, (int)(await api.ReadAsync("settings/communication"))["timeoutSeconds"]!);
        Assert.Equal(CommandExit.Done, await RunAsync("import", file, "--password-file", password));

        Assert.Contains("timeoutSeconds: 77 -> 30", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(30, (int)(await api.ReadAsync("settings/communication"))["timeoutSeconds"]!);
    }

    [Fact]
    public async Task A_refusal_by_the_machine_is_said_in_its_words_and_the_language_asked_for()
    {
        Assert.Equal(
            CommandExit.Failed,
            await RunAsync("request", "--key-name", "mfp", "--cn", "no name", "--json", "--lang", "cs"));

        var error = Json.GetProperty("error");
        Assert.Equal("invalid", error.GetProperty("cause").GetString());
        Assert.StartsWith("commonName:", error.GetProperty("evidence").GetString(), StringComparison.Ordinal);
        Assert.Contains("Nic se nezměnilo", error.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_and_a_machine_that_is_not_there_are_failures()
    {
        await File.WriteAllTextAsync(folder.File("token"), "rui_wrong\n");
        Assert.Equal(CommandExit.Failed, await RunAsync("status"));
        Assert.Contains("A token is required", errors.ToString(), StringComparison.Ordinal);

        var nobody = $"http://localhost:{FreePort.Next()}";
        Assert.Equal(
            CommandExit.Failed,
            await ProgramCommands.RunAsync(
                ["status", "--server", nobody, "--token-file", folder.File("token")], output, errors));
        Assert.Contains("does not answer as Remote UI does", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        Assert.Equal(
            CommandExit.Misused,
            await ProgramCommands.RunAsync(["status", "--server", machine.Address.AbsoluteUri], output, errors));
        Assert.Contains("There is no token", errors.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RequestAsync() => RunAsync("request", "--key-name", "mfp", "--cn", "mfp.example");

    private Task<int> RunAsync(params string[] arguments) => ProgramCommands.RunAsync(
        [.. arguments, "--server", machine.Address.AbsoluteUri, "--token-file", folder.File("token")], output, errors);
}
