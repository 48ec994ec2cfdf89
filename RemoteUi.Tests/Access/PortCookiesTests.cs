using System.Net;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

/// <summary>Two machines on one host, used by one browser, which shares cookies between the ports.</summary>
public sealed class PortCookiesTests
{
    [Fact]
    public async Task Logging_in_to_a_second_machine_on_the_host_does_not_end_the_session_on_the_first()
    {
        await using var first = await TestMachine.StartAsync();
        await using var second = await TestMachine.StartAsync();
        var cookies = new CookieContainer();
        foreach (var machine in new[] { first, second })
        {
            await machine.AddPersonAsync("root", MachineRole.Administrator);
            using var browser = new PlainBrowser(machine.Address, cookies);
            using var answer = await browser.LogInAsync("root", TestAccounts.Password);
            Assert.Equal("/", answer.Headers.Location?.OriginalString);
        }

        using var again = new PlainBrowser(first.Address, cookies);
        await again.OpenAsync("/settings");
        using var speaking = await again.SubmitAsync("/settings", "/access/language", ("Culture", "cs"));
        Assert.Contains("lang=\"cs\"", await again.Http.GetStringAsync(new Uri("/settings", UriKind.Relative)));
        using var other = new PlainBrowser(second.Address, cookies);
        Assert.Contains("lang=\"en\"", await other.Http.GetStringAsync(new Uri("/settings", UriKind.Relative)));
    }
}
