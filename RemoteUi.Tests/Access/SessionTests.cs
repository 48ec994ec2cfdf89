using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

public sealed class SessionTests(SessionTests.MachineWithClock shared) : IClassFixture<SessionTests.MachineWithClock>
{
    private readonly FakeTimeProvider clock = shared.Clock;
    private readonly TestMachine machine = shared.Machine;

    [Fact]
    public async Task A_visitor_is_redirected_to_log_in_and_back_to_the_requested_page()
    {
        using var browser = new PlainBrowser(machine);
        using var away = await browser.GetAsync("/settings/network");
        Assert.Equal("/log-in?ReturnUrl=%2Fsettings%2Fnetwork", away.Headers.Location?.PathAndQuery);

        using var back = await browser.SubmitAsync(
            away.Headers.Location!.PathAndQuery, "/access/log-in", ("UserName", "root"),
            ("Password", TestAccounts.Password));
        Assert.Equal("/settings/network", back.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_return_address_on_another_site_is_not_followed()
    {
        using var browser = new PlainBrowser(machine);
        using var answer = await browser.SubmitAsync(
            "/log-in", "/access/log-in", ("UserName", "root"), ("Password", TestAccounts.Password),
            ("ReturnUrl", "//evil.example/"));
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/log-in", "/")]
    [InlineData("/log-in?ReturnUrl=%2Fsettings%2Fnetwork", "/settings/network")]
    [InlineData("/log-in?ReturnUrl=%2F%2Fevil.example", "/")]
    public async Task Log_in_leads_on_who_is_logged_in_already(string page, string wanted)
    {
        using var browser = await machine.SignInAsync("root");
        using var answer = await browser.GetAsync(page);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(wanted, new Uri(machine.Address, answer.Headers.Location!).PathAndQuery);
    }

    [Fact]
    public async Task The_typed_name_is_shown_once_more_and_never_in_the_address()
    {
        using var browser = new PlainBrowser(machine);
        using var wrong = await browser.LogInAsync("somebody", "wrong password");
        Assert.Equal("/log-in?error=LogInFailed", wrong.Headers.Location?.OriginalString);
        Assert.Equal("somebody", await TypedAsync());
        Assert.Null(await TypedAsync());

        async Task<string?> TypedAsync() =>
            (await browser.OpenAsync("/log-in?error=LogInFailed"))
                .QuerySelector("input[name=UserName]")!
                .GetAttribute("value");
    }

    [Fact]
    public async Task An_unknown_name_fails_like_a_wrong_password()
    {
        using var browser = new PlainBrowser(machine);
        using var answer = await browser.LogInAsync("nobody", "wrong password");
        Assert.Equal("/log-in?error=LogInFailed", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_session_ends_after_30_idle_minutes_and_each_page_restarts_them()
    {
        using var browser = await machine.SignInAsync("root");
        for (var i = 0; i < 3; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(29));
            await browser.OpenAsync("/settings");
        }

        clock.Advance(TimeSpan.FromMinutes(31));
        using var late = await browser.GetAsync("/settings");
        Assert.StartsWith("/log-in", late.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_out_ends_the_session()
    {
        using var browser = await machine.SignInAsync("root");
        using var answer = await browser.SubmitAsync("/", "/access/log-out");
        Assert.Equal("/log-in", answer.Headers.Location?.OriginalString);
        using var after = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task The_session_cookie_is_not_accessible_to_scripts_and_other_sites()
    {
        using var browser = new PlainBrowser(machine);
        using var answer = await browser.LogInAsync("root", TestAccounts.Password);
        var cookie = answer.Headers
            .GetValues("Set-Cookie")
            .Single(value => value.StartsWith($"RemoteUi.Session.{machine.Address.Port}=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_post_without_a_pages_token_does_nothing_and_leads_back()
    {
        using var browser = await machine.SignInAsync("root");
        using var content = new FormUrlEncodedContent([]);
        using var answer = await browser.Http.PostAsync(new Uri("/restart", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/?kept=0", answer.Headers.Location?.OriginalString);
        using var health = await browser.Http.GetAsync(new Uri("/health", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task A_post_from_another_site_is_refused_with_a_page()
    {
        using var browser = await machine.SignInAsync("root");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/restart", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([]),
            Headers = { { "Sec-Fetch-Site", "cross-site" } },
        };
        using var answer = await browser.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("The form has expired", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_null_character_is_refused_with_a_page()
    {
        using var browser = await machine.SignInAsync("root");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/access/log-in", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", "/e\0")]),
        };
        using var answer = await browser.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<html", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_account_is_signed_out_at_once()
    {
        using var browser = await machine.BrowserOfAsync("guest", MachineRole.GeneralUser);
        await using (var scope = machine.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserAdministration>();
            var guest = (await users.ListAsync(default)).Single(account => account.UserName == "guest");
            Assert.Equal(AccessError.None, await users.DeleteAsync(guest.Id, "root"));
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        using var answer = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Every_response_has_security_headers()
    {
        using var browser = new PlainBrowser(machine);
        using var answer = await browser.GetAsync("/log-in");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_page_has_no_inline_script_or_style()
    {
        using var browser = await machine.SignInAsync("root");
        foreach (var path in new[] { "/", "/settings", "/settings/device-management/request-status", "/no-such-page" })
        {
            using var answer = await browser.GetAsync(path);
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload]"));
        }
    }

    /// <summary>A machine with the account "root" and a clock that the tests move forward.</summary>
    public sealed class MachineWithClock : IAsyncLifetime
    {
        public FakeTimeProvider Clock { get; } = new(
            DateTimeOffset.Parse("2026-05-01T08:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

        public TestMachine Machine { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Machine = await TestMachine.StartAsync(
                change: builder => builder.Services.AddSingleton<TimeProvider>(Clock));
            await Machine.AddPersonAsync("root", MachineRole.Administrator);
        }

        public ValueTask DisposeAsync() => Machine.DisposeAsync();
    }
}
