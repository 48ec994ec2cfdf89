using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Jobs;

namespace RemoteUi.Tests.Jobs;

/// <summary>A host with the real jobs and Quartz, with in-memory stores and a scripted client.</summary>
internal sealed class JobsHost : IMachineRestart, IAsyncDisposable
{
    private readonly IHost host;
    private int keysMade;

    public JobsHost(FakeStores memory, ScriptedClient client, TimeProvider? clock = null)
    {
        Stores = memory;
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.ClearProviders();
        builder.Services
            .AddSingleton<IScepClient>(client)
            .AddSingleton<ICaDirectory>(new ScriptedDirectory())
            .AddSingleton<IChallengePages>(new ScriptedPages())
            .AddSingleton<IIssuanceRequestStore>(memory)
            .AddSingleton<IKeyRegisterStore>(memory)
            .AddSingleton<IMachineSettingsStore>(memory)
            .AddSingleton<IPlannedRequestStore>(memory)
            .AddSingleton<IMachineRestart>(this)
            .AddSingleton(new MachineProfile { TimeZone = TimeZoneInfo.Utc })
            .AddSingleton(clock ?? new RealClock())
            .AddSingleton<KeyMaker>(_ => TestKeys.Spare(keysMade++))
            .AddEnrollment()
            .AddJobs();
        host = builder.Build();
    }

    public FakeStores Stores { get; }

    public ManualRequests Manual => host.Services.GetRequiredService<ManualRequests>();

    public RequestQueue Queue => host.Services.GetRequiredService<RequestQueue>();

    public TaskCompletionSource Restarted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task StartAsync() => host.StartAsync(TestContext.Current.CancellationToken);

    public Task StopAsync() => host.StopAsync(TestContext.Current.CancellationToken);

    /// <summary>Completes when the stored data fulfills the condition, which is checked after every change.</summary>
    public async Task WhenAsync(Func<FakeStores, bool> isSo)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = host.Services.GetRequiredService<RequestFeed>().Subscribe(_ => Look());
        Look();
        await reached.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        void Look()
        {
            if (isSo(Stores)) reached.TrySetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    void IMachineRestart.Request() => Restarted.TrySetResult();
}
