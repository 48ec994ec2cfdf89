using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RemoteUi.Tests.Support;
using RemoteUi.Web;

namespace RemoteUi.Tests.Hosting;

/// <summary>A restart while the worker needs longer than the host waits for it.</summary>
public sealed class BackgroundWorkTests
{
    [Fact]
    public async Task What_the_worker_uses_lives_until_the_worker_has_ended()
    {
        using var folder = new TemporaryFolder();
        var worker = new SlowWorker();
        var started = new TaskCompletionSource<WebApplication>();
        var loop = HostLoop.RunAsync(
            () => Program.Build(TestMachine.Arguments(folder), builder =>
            {
                builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.Zero);
                builder.Services.AddSingleton<Tool>();
                builder.Services.AddHostedService(provider => worker.With(provider.GetRequiredService<Tool>()));
            }),
            started.SetResult);
        var app = await started.Task;
        var stopped = new TaskCompletionSource();
        using var stopping = app.Lifetime.ApplicationStopped.Register(stopped.SetResult);

        app.Lifetime.StopApplication();
        await stopped.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        worker.Finish();

        Assert.Equal(0, await loop);
        Assert.False(worker.FoundItGone);
        Assert.True(worker.Tool.IsGone);
    }

    private sealed class Tool : IDisposable
    {
        public bool IsGone { get; private set; }

        public void Dispose() => IsGone = true;
    }

    /// <summary>Keeps working after a stop was requested, until the test ends it.</summary>
    private sealed class SlowWorker : BackgroundService
    {
        private readonly TaskCompletionSource finish = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Tool Tool { get; private set; } = null!;

        public bool FoundItGone { get; private set; }

        public SlowWorker With(Tool tool)
        {
            Tool = tool;
            return this;
        }

        public void Finish() => finish.SetResult();

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await finish.Task;
            FoundItGone = Tool.IsGone;
        }
    }
}
