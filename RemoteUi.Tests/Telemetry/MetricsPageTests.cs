using System.Net;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Telemetry;

/// <summary>Tests to whom <c>/metrics</c> is open.</summary>
public sealed class MetricsPageTests
{
    [Fact]
    public async Task It_is_open_to_this_computer_and_to_those_who_read_the_status()
    {
        await using var machine = await TestMachine.StartAsync(settings: "--Telemetry:Prometheus=true");
        using var root = await machine.BrowserOfAsync("root", MachineRole.Administrator);
        using var auditor = await machine.BrowserOfAsync("reader", MachineRole.Auditor);
        using var visitor = await machine.BrowserOfAsync("visitor", MachineRole.GeneralUser);
        using var nobody = machine.Browser();

        Assert.Equal(HttpStatusCode.OK, await AskAsync(nobody, forwarded: false));
        Assert.Equal(HttpStatusCode.Found, await AskAsync(nobody, forwarded: true));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(root.Http, forwarded: true));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(auditor.Http, forwarded: true));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(visitor.Http, forwarded: true));
    }

    [Fact]
    public async Task It_does_not_exist_unless_it_is_turned_on()
    {
        await using var machine = await TestMachine.StartAsync();
        using var person = await NoScriptAdministrator.SetUpAsync(machine);

        using var answer = await person.Browser.GetAsync("/metrics");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <param name="forwarded">Whether a proxy passes the request on, which makes its caller a remote one.</param>
    private static async Task<HttpStatusCode> AskAsync(HttpClient browser, bool forwarded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/metrics", UriKind.Relative));
        if (forwarded) request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var answer = await browser.SendAsync(request);
        return answer.StatusCode;
    }
}
