using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

/// <summary>Uses copies of cookies, and connections of live parts, after their session has ended.</summary>
public sealed class EndedSessionTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero));
    private TestMachine machine = null!;

    public async ValueTask InitializeAsync()
    {
        machine = await TestMachine.StartAsync(change: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await machine.AddPersonAsync("root", MachineRole.Administrator);
    }

    public ValueTask DisposeAsync() => machine.DisposeAsync();

    [Fact]
    public async Task Log_out_ends_the_session_for_copies_of_its_cookie_too_and_no_other()
    {
        using var other = await machine.SignInAsync("root");
        using var browser = new PlainBrowser(machine);
        var copy = await CookieAsync(browser);
        Assert.Equal(200, await StatusAsync(machine.Address, copy));

        using (await browser.SubmitAsync("/", "/access/log-out"))
        {
        }

        Assert.Equal(302, await StatusAsync(machine.Address, copy));
        await other.OpenAsync("/settings");
    }

    [Fact]
    public async Task A_session_ends_after_12_hours_however_much_it_is_used()
    {
        using var browser = await machine.SignInAsync("root");
        for (var minutes = 20; minutes < 12 * 60; minutes += 20)
        {
            clock.Advance(TimeSpan.FromMinutes(20));
            await browser.OpenAsync("/");
        }

        clock.Advance(TimeSpan.FromMinutes(20));
        using var late = await browser.GetAsync("/");
        Assert.StartsWith("/log-in", late.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MachineRole.Administrator, "/settings/account")]
    [InlineData(MachineRole.Auditor, "/settings/account/sessions")]
    [InlineData(MachineRole.GeneralUser, "/settings/account/sessions")]
    public async Task Users_see_their_sessions_and_end_one_or_all_others(MachineRole role, string link)
    {
        using var browser = await machine.BrowserOfAsync("anna", role);
        browser.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Here/1.0");
        using var first = await SignInWithAsync("Far/1.0", "anna");
        using var second = await SignInWithAsync("Farther/2.0", "anna");
        await browser.GoAsync("/");
        Assert.Equal(link, browser.Page.QuerySelector("header .who a")?.GetAttribute("href"));
        await browser.GoAsync("/settings/account/sessions");
        Assert.Contains("Far/1.0", browser.Text, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", browser.Text, StringComparison.Ordinal);
        Assert.Contains("This session", browser.Text, StringComparison.Ordinal);

        await browser.PressAsync("End");
        Assert.Equal(1, await OpenAsync(first) + await OpenAsync(second));

        using var third = await SignInWithAsync("Farthest/3.0", "anna");
        await browser.GoAsync("/settings/account/sessions");
        await browser.PressAsync("End All Other Sessions");
        Assert.Equal(0, await OpenAsync(first) + await OpenAsync(second) + await OpenAsync(third));
        await browser.OpenAsync("/");
    }

    [Theory]
    [InlineData(MachineRole.Administrator)]
    [InlineData(MachineRole.Auditor)]
    [InlineData(MachineRole.GeneralUser)]
    public async Task Users_cannot_end_sessions_of_others(MachineRole role)
    {
        using var other = await machine.BrowserOfAsync("second", MachineRole.Administrator);
        var id = machine.Get<Web.Access.Sessions>();
        await using var scope = machine.Services.CreateAsyncScope();
        var second = (await scope.ServiceProvider.GetRequiredService<UserAdministration>().ListAsync(default))
            .Single(account => account.UserName == "second");
        var session = Assert.Single(await id.ListAsync(second.Id, default));
        using var browser = await machine.BrowserOfAsync("anna", role);
        using var form = new MultipartFormDataContent { { new StringContent(session.Id), "id" } };

        using var answer = await browser.PostAsync("/access/end-session", form);
        Assert.Equal("/settings/account/sessions?done=1", answer.Headers.Location?.OriginalString);
        using var all = await browser.PostAsync("/access/end-sessions");

        await other.OpenAsync("/settings");
    }

    [Fact]
    public async Task A_new_own_password_ends_the_other_sessions_and_keeps_this_one()
    {
        using var other = await machine.SignInAsync("root");
        using var browser = await machine.SignInAsync("root");
        using var answer = await browser.SubmitAsync(
            "/password", "/access/password", ("CurrentPassword", TestAccounts.Password),
            ("Password", "a new horse 44"), ("PasswordAgain", "a new horse 44"));
        Assert.Equal("/settings/account/password?done=1", answer.Headers.Location?.OriginalString);
        await browser.OpenAsync("/settings");
        Assert.Equal(0, await OpenAsync(other));
    }

    [Fact]
    public async Task The_cookie_of_an_https_session_is_not_accepted_over_http()
    {
        using var browser = new PlainBrowser(machine, https: true);
        using var answer = await browser.LogInAsync("root", TestAccounts.Password);
        var value = SessionCookie(answer).Split('=', 2)[1];

        Assert.Equal(302, await StatusAsync(machine.Address, $"RemoteUi.Session.{machine.Address.Port}={value}"));
    }

    [Fact]
    public async Task A_live_connection_is_closed_when_its_session_has_ended()
    {
        using var browser = new PlainBrowser(machine);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", await CookieAsync(browser));
        await socket.ConnectAsync(LiveAddress, CancellationToken.None);
        await socket.SendAsync(
            Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text,
            endOfMessage: true, CancellationToken.None);
        var buffer = new byte[1024];
        Assert.NotEqual(0, (await socket.ReceiveAsync(buffer, CancellationToken.None)).Count);

        using (await browser.SubmitAsync("/", "/access/log-out"))
        {
        }

        clock.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAnyAsync<WebSocketException>(async () =>
        {
            while (true) await socket.ReceiveAsync(buffer, CancellationToken.None);
        }).WaitAsync(TimeSpan.FromSeconds(30), new RealClock());
    }

    [Theory]
    [InlineData("https://evil.example", 403)]
    [InlineData("http://localhost:9", 403)]
    [InlineData("null", 403)]
    [InlineData(null, 101)]
    [InlineData("own", 101)]
    public async Task A_live_connection_of_another_origin_is_refused(string? origin, int status)
    {
        using var browser = new PlainBrowser(machine);
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Cookie", await CookieAsync(browser));
        if (origin == "own") origin = machine.Address.GetLeftPart(UriPartial.Authority);
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);

        var opening = socket.ConnectAsync(LiveAddress, CancellationToken.None);

        if (status == 101) await opening;
        else await Assert.ThrowsAsync<WebSocketException>(() => opening);
        Assert.Equal(status, (int)socket.HttpStatusCode);
    }

    private Uri LiveAddress => new($"ws://{machine.Address.Authority}/_blazor");

    private static async Task<int> OpenAsync(PlainBrowser browser)
    {
        using var answer = await browser.GetAsync("/");
        return answer.IsSuccessStatusCode ? 1 : 0;
    }

    private static async Task<int> StatusAsync(Uri address, string cookie)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await http.GetAsync(new Uri("/settings", UriKind.Relative));
        return (int)answer.StatusCode;
    }

    private static string SessionCookie(HttpResponseMessage answer) =>
        answer.Headers
            .GetValues("Set-Cookie")
            .Single(value => value.Contains("RemoteUi.Session.", StringComparison.Ordinal))
            .Split(';')[0];

    private static async Task<string> CookieAsync(PlainBrowser browser, string name = "root")
    {
        using var answer = await browser.LogInAsync(name, TestAccounts.Password);
        return SessionCookie(answer);
    }

    private async Task<PlainBrowser> SignInWithAsync(string userAgent, string name)
    {
        var browser = new PlainBrowser(machine);
        browser.Http.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
        await CookieAsync(browser, name);
        return browser;
    }
}
