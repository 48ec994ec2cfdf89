using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Hosting;

public sealed class BackgroundFaultTests
{
    [Fact]
    public async Task A_fault_in_one_background_service_does_not_stop_the_machine()
    {
        using var log = new ErrorLog();
        var service = new FaultyService();
        await using var machine = await TestMachine.StartAsync(change: builder =>
        {
            builder.Logging.AddProvider(log);
            builder.Services.AddHostedService(_ => service);
        });
        service.Fail();
        await Assert.ThrowsAsync<InvalidOperationException>(() => service.ExecuteTask!);

        Assert.Equal(
            BackgroundServiceExceptionBehavior.Ignore,
            machine.Get<IOptions<HostOptions>>().Value.BackgroundServiceExceptionBehavior);
        using var browser = machine.Browser();
        using var answer = await browser.GetAsync(new Uri("health", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode);
        Assert.False(machine.App.Lifetime.ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task A_machine_that_is_stopped_logs_no_error()
    {
        using var log = new ErrorLog();
        var machine = await TestMachine.StartAsync(change: builder => builder.Logging.AddProvider(log));
        await machine.DisposeAsync();
        Assert.Empty(log.Lines);
    }

    private sealed class FaultyService : BackgroundService
    {
        private readonly TaskCompletionSource failing = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Fail() => failing.SetException(new InvalidOperationException("A bug"));

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => failing.Task;
    }
}
