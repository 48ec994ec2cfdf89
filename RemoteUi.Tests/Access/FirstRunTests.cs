using RemoteUi.Tests.Support;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

public sealed class FirstRunTests : IAsyncLifetime
{
    private const string Good = "eight 888 nine";

    private readonly CapturedLogs logs = new();
    private TestMachine machine = null!;

    public async ValueTask InitializeAsync() => machine = await TestMachine.StartAsync(change: logs.Capture);

    public ValueTask DisposeAsync() => machine.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/log-in")]
    [InlineData("/settings")]
    [InlineData("/no-such-page")]
    public async Task Without_an_account_every_page_redirects_to_the_first_run_page(string path)
    {
        using var browser = new PlainBrowser(machine);
        using var answer = await browser.GetAsync(path);
        Assert.Equal("/first-run", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_page_names_the_account_for_password_managers_and_the_password_has_the_focus()
    {
        using var browser = new PlainBrowser(machine);
        var form = (await browser.OpenAsync("/first-run")).QuerySelector("form")!;

        var account = form.QuerySelector("input[autocomplete=username]")!;
        Assert.Equal((FirstRun.UserName, true, false), (
            account.GetAttribute("value"), account.HasAttribute("readonly"), account.HasAttribute("name")));
        Assert.Equal("Password", form.QuerySelector("[autofocus]")!.Id);
    }

    [Fact]
    public async Task The_password_and_the_setup_code_create_the_administrator_and_sign_in_once()
    {
        using var browser = new PlainBrowser(machine);
        using var answer = await SendAsync(browser, Good, Good, machine.SetupCode.ToLowerInvariant());
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        await browser.OpenAsync("/settings");

        using var other = new PlainBrowser(machine);
        using var again = await other.GetAsync("/first-run");
        Assert.Equal("/log-in", again.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("seven77", "seven77", AccessError.PasswordTooShort)]
    [InlineData("eight 888 nine", "eight 889 nine", AccessError.PasswordsDiffer)]
    [InlineData("password", "password", AccessError.PasswordEasyToGuess)]
    [InlineData("Administrator", "Administrator", AccessError.PasswordEasyToGuess)]
    public async Task A_password_that_breaks_the_rule_creates_no_account_and_keeps_the_code(
        string password, string passwordAgain, AccessError error)
    {
        using var browser = new PlainBrowser(machine);
        using var answer = await SendAsync(browser, password, passwordAgain, machine.SetupCode);
        Assert.Equal($"/first-run?error={error}&code={machine.SetupCode}", answer.Headers.Location?.OriginalString);
        Assert.True(await machine.Get<FirstRun>().IsNeededAsync(default));
    }

    [Fact]
    public async Task A_caller_on_this_computer_needs_the_setup_code_too()
    {
        using var browser = new PlainBrowser(machine);
        using var without = await SendAsync(browser, Good, Good);
        Assert.Equal($"/first-run?error={AccessError.SetupCodeWrong}", without.Headers.Location?.OriginalString);
        Assert.True(await machine.Get<FirstRun>().IsNeededAsync(default));
    }

    [Fact]
    public async Task The_printed_link_fills_the_code_in_and_the_log_does_not_have_it()
    {
        var output = new StringWriter();
        await machine.Services.PrintSetupCodeAsync(output);
        Assert.Contains($"Setup code: {machine.SetupCode}", output.ToString(), StringComparison.Ordinal);
        await machine.App.PrintSetupLinkAsync(output);

        var link = output.ToString().Split(' ', '\n').Single(word => word.Contains("?code=", StringComparison.Ordinal));
        using var browser = new PlainBrowser(new Uri(link));
        await browser.GoAsync(link);

        Assert.Equal(machine.SetupCode, browser.Read("Setup Code:"));
        Assert.Contains(logs.Lines, line => line.Contains("setup code", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, line => line.Contains(machine.SetupCode, StringComparison.Ordinal));
    }

    [Fact]
    public void The_setup_code_changes_at_each_start_and_matches_nothing_else()
    {
        var code = new SetupCode();
        Assert.True(code.Matches(code.Reveal()));
        Assert.False(code.Matches(new SetupCode().Reveal()));
        Assert.False(code.Matches(null));
        Assert.False(code.Matches(code.Reveal()[..^1]));
    }

    private static Task<HttpResponseMessage> SendAsync(
        PlainBrowser browser, string password, string passwordAgain, string code = "") =>
        browser.SubmitAsync(
            "/first-run", "/access/first-run", ("Password", password), ("PasswordAgain", passwordAgain),
            ("SetupCode", code));
}
