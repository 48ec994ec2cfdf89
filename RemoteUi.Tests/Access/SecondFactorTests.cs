using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

/// <summary>Turns two-factor authentication on and logs in with it, as a browser without script.</summary>
public sealed class SecondFactorTests : IAsyncLifetime
{
    private readonly CapturedLogs logs = new();
    private readonly TemporaryFolder folder = new();
    private TestMachine machine = null!;
    private PlainBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        machine = await TestMachine.StartAsync(folder, logs.Capture);
        browser = await machine.BrowserOfAsync("root", MachineRole.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await machine.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task After_the_password_the_code_of_the_app_is_asked_for_and_is_good_once()
    {
        var (key, _) = await TurnOnAsync();
        Assert.Contains("Two-factor authentication is on.", browser.Text, StringComparison.Ordinal);
        using var other = await PasswordAsync();
        Assert.Equal("/log-in/code", other.Location.AbsolutePath);
        using (var early = await other.GetAsync("/settings"))
            Assert.StartsWith("/log-in", early.Headers.Location?.PathAndQuery, StringComparison.Ordinal);

        var code = AuthenticatorApp.CodeOf(key, 1);
        await EnterAsync(other, code);
        Assert.Equal("/", other.Location.AbsolutePath);

        using var thief = await PasswordAsync();
        await EnterAsync(thief, code);
        Assert.Contains("Incorrect code.", thief.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once_and_its_use_is_logged()
    {
        var (_, codes) = await TurnOnAsync();
        Assert.Equal(10, codes.Length);
        using var first = await PasswordAsync();
        await EnterAsync(first, codes[0].ToLowerInvariant());
        Assert.Equal("/", first.Location.AbsolutePath);
        using var again = await PasswordAsync();
        await EnterAsync(again, codes[0]);
        Assert.Equal("/log-in/code", again.Location.AbsolutePath);
        Assert.Contains("root used a recovery code from 127.0.0.1", logs.Lines);
    }

    [Fact]
    public async Task Codes_are_counted_like_passwords_and_the_right_password_does_not_reset_the_count()
    {
        var (key, _) = await TurnOnAsync();
        for (var i = 0; i < 5; i++)
        {
            using var guess = await PasswordAsync();
            await EnterAsync(guess, "000000");
        }

        Assert.Contains("root is locked for 00:05:00 after failures from 127.0.0.1", logs.Lines);
        using var locked = await PasswordAsync();
        Assert.Contains("an account is locked for five minutes", locked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(logs.Lines, line => line.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_code_or_password_turns_nothing_on()
    {
        await browser.GoAsync(AccessPaths.SecondFactor);
        var key = KeyOn(browser);
        await SendAsync("wrong password", AuthenticatorApp.CodeOf(key));
        Assert.Contains("Incorrect current password.", browser.Text, StringComparison.Ordinal);
        Assert.Equal(key, KeyOn(browser));
        await SendAsync(TestAccounts.Password, "000000");
        Assert.Contains("Incorrect code.", browser.Text, StringComparison.Ordinal);
        using var other = await PasswordAsync();
        Assert.Equal("/", other.Location.AbsolutePath);
    }

    [Fact]
    public async Task The_user_turns_it_off_with_the_password()
    {
        await TurnOnAsync();
        await browser.GoAsync(AccessPaths.SecondFactor);
        browser.Fill("Current Password:", "wrong password");
        await browser.PressAsync("Turn Off");
        Assert.Contains("Incorrect current password.", browser.Text, StringComparison.Ordinal);
        browser.Fill("Current Password:", TestAccounts.Password);
        await browser.PressAsync("Turn Off");
        Assert.Contains("Two-factor authentication is off.", browser.Text, StringComparison.Ordinal);
        using var other = await PasswordAsync();
        Assert.Equal("/", other.Location.AbsolutePath);
    }

    [Fact]
    public async Task New_recovery_codes_replace_the_old_ones()
    {
        var (_, old) = await TurnOnAsync();
        await browser.GoAsync(AccessPaths.SecondFactor);
        browser.Fill("Current Password:", TestAccounts.Password);
        await browser.PressAsync("Make New Recovery Codes");
        Assert.Empty(CodesOn(browser).Intersect(old));
        using var other = await PasswordAsync();
        await EnterAsync(other, old[0]);
        Assert.Contains("Incorrect code.", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_takes_a_lost_second_factor_off_another()
    {
        await TurnOnAsync();
        using var second = await machine.BrowserOfAsync("second", MachineRole.Administrator);
        await using var scope = machine.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserAdministration>();
        var root = (await users.ListAsync(default)).Single(account => account.UserName == "root");
        await second.GoAsync($"/settings/users/{root.Id}");
        await second.PressAsync("Turn Off");
        Assert.Contains("was turned off", second.Text, StringComparison.Ordinal);
        using var other = await PasswordAsync();
        Assert.Equal("/", other.Location.AbsolutePath);
        Assert.Contains("second at 127.0.0.1 turned off the two-factor authentication of root", logs.Lines);
    }

    [Fact]
    public async Task The_key_and_the_recovery_codes_are_encrypted_in_the_database()
    {
        var (key, codes) = await TurnOnAsync();
        var stored = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            stored.Append(await reader.ReadToEndAsync());
        }

        Assert.Contains("AuthenticatorKey", stored.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(key, stored.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0], stored.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_link_has_the_key_and_the_names_escaped() => Assert.Equal(
        "otpauth://totp/Front%20desk%3Aroot%40home?secret=ABC234&issuer=Front%20desk&digits=6",
        AuthenticatorKey.LinkOf("ABC234", "Front desk", "root@home"));

    private static string KeyOn(PlainBrowser browser) =>
        browser.Page.QuerySelector("dd code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

    private static string[] CodesOn(PlainBrowser browser) =>
        [.. browser.Page.QuerySelectorAll("ul.codes code").Select(code => code.TextContent)];

    private async Task<(string Key, string[] Codes)> TurnOnAsync()
    {
        await browser.GoAsync(AccessPaths.SecondFactor);
        var key = KeyOn(browser);
        await SendAsync(TestAccounts.Password, AuthenticatorApp.CodeOf(key));
        return (key, CodesOn(browser));
    }

    private async Task SendAsync(string password, string code)
    {
        browser.Fill("Current Password:", password);
        browser.Fill("Authentication Code:", code);
        await browser.PressAsync("Turn On");
    }

    private async Task<PlainBrowser> PasswordAsync()
    {
        var other = new PlainBrowser(machine);
        await other.GoAsync("/log-in");
        other.Fill("User Name:", "root");
        other.Fill("Password:", TestAccounts.Password);
        await other.PressAsync("Log In");
        return other;
    }

    private static Task EnterAsync(PlainBrowser browser, string code)
    {
        browser.Fill("Authentication Code:", code);
        return browser.PressAsync("Log In");
    }
}
