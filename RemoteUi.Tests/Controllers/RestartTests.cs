using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using RemoteUi.Tests.Support;
using RemoteUi.Web;
using RemoteUi.Web.Access;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Controllers;

public sealed class RestartTests
{
    [Fact]
    public async Task Restart_answers_with_the_page_that_waits_then_takes_the_machine_down_and_up_and_the_session_goes_on()
    {
        using var folder = new TemporaryFolder();
        var starts = Channel.CreateUnbounded<WebApplication>();
        var port = FreePort.Next();
        var loop = HostLoop.RunAsync(() => Program.Build(TestMachine.Arguments(folder, $"--Listen:HttpPort={port}")), app => starts.Writer.TryWrite(app));
        await using var first = TestMachine.Around(await starts.Reader.ReadAsync());
        using var browser = await first.BrowserOfAsync("root", MachineRole.Administrator);

        using var answer = await browser.PostAsync("/restart");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("8; url=/", Assert.Single(answer.Headers.GetValues("Refresh")));
        Assert.Contains("restart.js", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var second = await starts.Reader.ReadAsync();
        Assert.NotSame(first.App, second);
        using (var health = await browser.GetAsync("/health")) Assert.Equal("ready", await health.Content.ReadAsStringAsync());
        await browser.OpenAsync("/settings");
        second.Lifetime.StopApplication();
        Assert.Equal(0, await loop);
    }
}
