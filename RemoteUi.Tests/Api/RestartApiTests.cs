using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using RemoteUi.Tests.Support;
using RemoteUi.Web;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Api;

public sealed class RestartApiTests
{
    [Fact]
    public async Task A_restart_is_accepted_and_the_token_stays_good()
    {
        using var folder = new TemporaryFolder();
        var starts = Channel.CreateUnbounded<WebApplication>();
        var port = FreePort.Next();
        var loop = HostLoop.RunAsync(
            () => Program.Build(TestMachine.Arguments(folder, $"--Listen:HttpPort={port}")),
            app => starts.Writer.TryWrite(app));
        await using var first = TestMachine.Around(await starts.Reader.ReadAsync());
        using var api = await first.ApiAsync();
        using var auditor = await first.ApiAsync(MachineRole.Auditor);

        using var forbidden = await auditor.SendAsync(HttpMethod.Post, "restart");
        using var answer = await api.SendAsync(HttpMethod.Post, "restart");

        Assert.Equal(
            (HttpStatusCode.Forbidden, HttpStatusCode.Accepted), (forbidden.StatusCode, answer.StatusCode));
        var second = await starts.Reader.ReadAsync();
        Assert.NotSame(first.App, second);
        Assert.NotNull(await api.ReadAsync("status"));
        second.Lifetime.StopApplication();
        Assert.Equal(0, await loop);
    }
}
