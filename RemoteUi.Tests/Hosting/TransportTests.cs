using System.Net;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Hosting;

/// <summary>Checks which hosts are served, and how browsers get from http to https.</summary>
public sealed class TransportTests
{
    [Theory]
    [InlineData("/log-in")]
    [InlineData("/practice-ca/scep?operation=GetCACaps")]
    [InlineData("/practice-ca/public/ca.crl")]
    [InlineData("/health")]
    public async Task A_device_on_a_local_address_serves_local_names_only(string path)
    {
        await using var machine = await TestMachine.StartAsync();
        foreach (var (host, isServed) in new[]
        {
            ("evil.example", false), ("10.0.0.1", false), ("localhost", true), ("localhost:8000", true),
            ("127.0.0.1", true), ("[::1]", true),
        })
        {
            using var browser = new PlainBrowser(machine, host);
            using var answer = await browser.GetAsync(path);
            Assert.Equal((host, isServed), (host, answer.StatusCode != HttpStatusCode.BadRequest));
        }
    }

    [Fact]
    public async Task The_setting_names_the_hosts_that_are_served()
    {
        await using var machine = await TestMachine.StartAsync(settings: "--AllowedHosts=printer.example");
        using var allowed = new PlainBrowser(machine, "printer.example");
        using var other = new PlainBrowser(machine);
        await allowed.OpenAsync("/first-run");
        using var refused = await other.GetAsync("/first-run");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("localhost", null, false)]
    [InlineData("127.0.0.1", null, false)]
    [InlineData("::1", null, false)]
    [InlineData("*", null, true)]
    [InlineData("192.0.2.7", null, true)]
    [InlineData("*", false, false)]
    [InlineData("localhost", true, true)]
    public void Http_leads_to_https_if_the_address_is_not_local(string address, bool? setting, bool expected) =>
        Assert.Equal(
            expected, new ListeningOptions { Address = address, HttpRedirect = setting }.RedirectsHttp);

    [Fact]
    public async Task Http_leads_to_https_except_for_devices_and_probes()
    {
        await using var machine = await TestMachine.StartAsync(settings: "--Listen:HttpRedirect=true");
        using var browser = new PlainBrowser(machine);
        using var page = await browser.GetAsync("/log-in?a=b");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, page.StatusCode);
        Assert.Equal(new Uri(machine.SecureAddress, "/log-in?a=b"), page.Headers.Location);
        foreach (var path in new[] { "/health", "/practice-ca/scep?operation=GetCACaps", "/practice-ca/public/ca.crl" })
        {
            using var answer = await browser.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Https_tells_browsers_to_stay_if_http_leads_to_it()
    {
        await using var machine = await TestMachine.StartAsync(
            settings: ["--Listen:HttpRedirect=true", "--AllowedHosts=*"]);
        using var browser = new PlainBrowser(machine, "printer.example", https: true);
        using var page = await browser.GetAsync("/first-run");
        Assert.Equal("max-age=2592000", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Every_cookie_of_https_is_secure_and_has_a_name_of_its_own()
    {
        await using var machine = await TestMachine.StartAsync();
        await machine.AddPersonAsync("root", MachineRole.Administrator);
        using var browser = new PlainBrowser(machine, https: true);
        using var page = await browser.GetAsync("/log-in");
        using var speaking = await browser.SubmitAsync("/log-in", "/access/language", ("Culture", "cs"));
        using var wrong = await browser.LogInAsync("root", "wrong password");
        using var right = await browser.LogInAsync("root", TestAccounts.Password);

        var cookies = new[] { page, speaking, wrong, right }
            .SelectMany(answer => answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            .ToList();

        string[] names = ["Antiforgery", "Language", "Typed", "Session"];
        Assert.All(
            names,
            name => Assert.Contains(cookies, one => one.Contains($"RemoteUi.{name}.", StringComparison.Ordinal)));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Contains("lang=\"cs\"", await browser.Http.GetStringAsync(new Uri("/settings", UriKind.Relative)));
    }
}
