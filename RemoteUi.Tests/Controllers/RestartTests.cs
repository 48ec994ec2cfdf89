using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Audit;
using RemoteUi.Tests.Support;
using RemoteUi.Web;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Audit;

namespace RemoteUi.Tests.Controllers;

public sealed class RestartTests
{
    [Fact]
    public async Task Restart_shows_the_waiting_page_then_restarts_the_machine_and_keeps_the_session()
    {
        using var folder = new TemporaryFolder();
        var starts = Channel.CreateUnbounded<WebApplication>();
        var port = FreePort.Next();
        var loop = HostLoop.RunAsync(
            () => Program.Build(TestMachine.Arguments(folder, $"--Listen:HttpPort={port}")),
            app => starts.Writer.TryWrite(app));
        await using var first = TestMachine.Around(await starts.Reader.ReadAsync());
        using var browser = await first.BrowserOfAsync("root", MachineRole.Administrator);

        using var answer = await browser.PostAsync("/restart");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("8; url=/", Assert.Single(answer.Headers.GetValues("Refresh")));
        Assert.Contains("restart.js", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var second = await starts.Reader.ReadAsync();
        Assert.NotSame(first.App, second);
        using (var health = await browser.GetAsync("/health"))
            Assert.Equal("ready", await health.Content.ReadAsStringAsync());
        await browser.OpenAsync("/settings");
        Assert.Contains(
            (await second.Services.GetRequiredService<IAuditStore>().ReadAsync(new(), default)).Entries,
            entry => entry is { Kind: AuditKind.RestartRequested, By: "root" });
        second.Lifetime.StopApplication();
        Assert.Equal(0, await loop);
    }
}
