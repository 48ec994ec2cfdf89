using System.Net;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

public sealed class AttemptLimitTests
{
    [Fact]
    public async Task A_caller_who_sends_too_many_passwords_must_wait_and_others_need_not()
    {
        await using var machine = await TestMachine.StartAsync(
            settings: ["--Access:AttemptsPerMinute=3", "--AllowedHosts=*"]);
        await machine.AddPersonAsync("root", MachineRole.Administrator);
        using var stranger = new PlainBrowser(machine, host: "printer.example.org");
        for (var i = 0; i < 3; i++)
            using (await stranger.LogInAsync($"nobody{i}", "wrong password"))
            {
            }

        using var refused = await stranger.LogInAsync("root", TestAccounts.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("Wait a minute", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var local = await machine.SignInAsync("root");
    }

    [Theory]
    [InlineData("/first-run", "/access/first-run")]
    [InlineData("/log-in", "/access/log-in")]
    [InlineData("/password", "/access/password")]
    public async Task Every_form_that_takes_a_password_is_limited(string page, string action)
    {
        await using var machine = await TestMachine.StartAsync(settings: "--Access:AttemptsPerMinute=2");
        using var browser = new PlainBrowser(machine);
        if (page != "/first-run") await machine.AddPersonAsync("root", MachineRole.Administrator);
        if (page == "/password")
            using (await browser.LogInAsync("root", TestAccounts.Password))
            {
            }
        else
            using (await browser.SubmitAsync(page, action))
            {
            }

        using var second = await browser.SubmitAsync(page, action);
        using var third = await browser.SubmitAsync(page, action);

        Assert.Equal(
            (HttpStatusCode.Redirect, HttpStatusCode.TooManyRequests), (second.StatusCode, third.StatusCode));
    }

    [Fact]
    public async Task The_forms_of_the_two_factor_page_are_limited_and_reading_it_is_not()
    {
        await using var machine = await TestMachine.StartAsync(settings: "--Access:AttemptsPerMinute=2");
        using var browser = await machine.BrowserOfAsync("root", MachineRole.Administrator);
        for (var time = 0; time < 3; time++) await browser.GoAsync("/settings/account/two-factor");
        await browser.PressAsync("Turn On");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        await browser.PressAsync("Turn On");

        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        Assert.Contains("Wait a minute", browser.Text, StringComparison.Ordinal);
        await browser.GoAsync("/settings/account/two-factor");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }
}
