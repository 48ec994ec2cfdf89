using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RemoteUi.Tests.Support;
using RemoteUi.Web;

namespace RemoteUi.Tests.Hosting;

/// <summary>SIGTERM or Ctrl-C while the program starts.</summary>
public sealed class StoppedStartTests
{
    [Fact]
    public async Task A_stop_during_the_start_is_an_orderly_end()
    {
        using var folder = await PreparedFolder.CopyAsync();
        using var errors = new StringWriter();

        var status = await HostLoop.RunAsync(
            () => Program.Build(
                TestMachine.Arguments(folder), builder => builder.Services.AddHostedService<StopsTheStart>()),
            _ => Assert.Fail("The program has started"),
            errors);

        Assert.Equal(0, status);
        Assert.Empty(errors.ToString());
    }

    /// <summary>Does what the signal does, and starts as slowly as a service that the signal meets.</summary>
    private sealed class StopsTheStart(IHostApplicationLifetime lifetime) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            lifetime.StopApplication();
            return Task.FromCanceled(cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
