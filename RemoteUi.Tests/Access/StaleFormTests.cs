using System.Net;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Access;

/// <summary>Forms whose session ended while they were filled in, by browsers without script.</summary>
public sealed class StaleFormTests : IAsyncLifetime
{
    private const string NothingSent = "Nothing was sent";

    private TestMachine machine = null!;

    public async ValueTask InitializeAsync()
    {
        machine = await TestMachine.StartAsync();
        await machine.AddPersonAsync("root", MachineRole.Administrator);
    }

    public ValueTask DisposeAsync() => machine.DisposeAsync();

    [Fact]
    public async Task A_form_comes_back_filled_after_logging_in_again_but_without_its_password()
    {
        using var browser = await TypeAsync();
        await LogOutInAnotherTabAsync(browser);
        await browser.PressAsync("Send Request");

        Assert.Equal("/log-in", browser.Location.AbsolutePath);
        Assert.Contains("Your session had ended", browser.Text, StringComparison.Ordinal);
        await LogInAsync(browser, "root");

        Assert.Equal(Menu.Request.Path, browser.Location.AbsolutePath);
        Assert.Contains(NothingSent, browser.Text, StringComparison.Ordinal);
        Assert.Equal(("lobby", "192.0.2.7"), (browser.Read("Key Name:"), browser.Read("Common Name:")));
        Assert.Equal("", browser.Read("Challenge Password:"));
        Assert.NotNull(browser.Page.QuerySelector("#UseLocation-Tls[checked]"));
        Assert.Empty(await machine.Get<IIssuanceRequestStore>().ListAsync(default));

        await browser.GoAsync(browser.Location.PathAndQuery);
        Assert.Equal("", browser.Read("Key Name:"));
    }

    [Fact]
    public async Task Another_user_gets_nothing_of_it()
    {
        await machine.AddPersonAsync("other", MachineRole.Administrator);
        using var browser = await TypeAsync();
        await LogOutInAnotherTabAsync(browser);
        await browser.PressAsync("Send Request");
        await LogInAsync(browser, "other");

        Assert.Equal("", browser.Read("Key Name:"));
    }

    [Fact]
    public async Task A_form_of_a_user_before_does_nothing_for_the_one_who_is_logged_in_now()
    {
        await machine.AddPersonAsync("other", MachineRole.Administrator);
        using var browser = await TypeAsync();
        var typed = browser.Page;
        await LogOutInAnotherTabAsync(browser);
        using (var answer = await browser.LogInAsync("other", TestAccounts.Password))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Same(typed, browser.Page);
        await browser.PressAsync("Send Request");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("Nothing was sent or changed", browser.Text, StringComparison.Ordinal);
        Assert.Equal("", browser.Read("Key Name:"));
        Assert.Empty(await machine.Get<IIssuanceRequestStore>().ListAsync(default));
    }

    [Fact]
    public async Task A_second_tab_at_log_in_goes_on_to_where_it_wanted()
    {
        using var browser = new PlainBrowser(machine);
        await browser.GoAsync(Menu.Keys.Path);
        browser.Fill("User Name:", "root");
        browser.Fill("Password:", TestAccounts.Password);
        using (var answer = await browser.LogInAsync("root", TestAccounts.Password))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await browser.PressAsync("Log In");

        Assert.Equal((HttpStatusCode.OK, Menu.Keys.Path), (browser.Status, browser.Location.AbsolutePath));
    }

    [Fact]
    public async Task A_log_in_form_that_expired_says_so_and_goes_to_no_other_site()
    {
        using var browser = new PlainBrowser(machine);
        using var content = new FormUrlEncodedContent(
            [new("UserName", "root"), new("Password", "x"), new("ReturnUrl", "//evil.example/")]);
        using var answer = await browser.Http.PostAsync(new Uri("/access/log-in", UriKind.Relative), content);
        Assert.Equal("/log-in?error=FormExpired&ReturnUrl=%2F", answer.Headers.Location?.OriginalString);
        await browser.GoAsync("/log-in?error=FormExpired");
        Assert.Contains("This page had expired, so nothing was sent.", browser.Text, StringComparison.Ordinal);
        Assert.Equal("root", browser.Read("User Name:"));
    }

    [Theory]
    [InlineData("/access/password")]
    [InlineData("/data/export")]
    [InlineData("/restart")]
    [InlineData("/access/log-out")]
    public async Task A_form_of_a_controller_leads_to_the_page_it_was_on(string address)
    {
        using var browser = new PlainBrowser(machine);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("Password", "x")]),
            Headers = { Referrer = new Uri(machine.Address, "/settings/data/export?done=1") },
        };
        using var answer = await browser.Http.SendAsync(request);
        Assert.Equal(
            "/log-in?ReturnUrl=%2Fsettings%2Fdata%2Fexport%3Fkept%3D0&error=SessionEnded",
            answer.Headers.Location?.OriginalString);
    }

    private static async Task LogOutInAnotherTabAsync(PlainBrowser browser)
    {
        using var answer = await browser.SubmitAsync("/", "/access/log-out");
        Assert.Equal("/log-in", answer.Headers.Location?.OriginalString);
    }

    private static async Task LogInAsync(PlainBrowser browser, string name)
    {
        browser.Fill("User Name:", name);
        browser.Fill("Password:", TestAccounts.Password);
        await browser.PressAsync("Log In");
    }

    private async Task<PlainBrowser> TypeAsync()
    {
        var browser = await machine.SignInAsync("root");
        await browser.GoAsync(Menu.Request.Path);
        browser.Fill("Key Name:", "lobby");
        browser.Fill("Common Name:", "192.0.2.7");
        browser.Fill("Challenge Password:", "hunter2");
        browser.FillById("UseLocation-Tls", "on");
        return browser;
    }
}
