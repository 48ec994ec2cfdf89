using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Enrollment;

/// <summary>
/// Core's enrollment as it is wired, on stores in memory and a scripted client. <see cref="Restarted"/> is the same
/// machine after kill -9: new objects, the stored things only.
/// </summary>
internal sealed class Machinery : IWakeUpCall, IMachineRestart
{
    private readonly ServiceProvider services;
    private int keysMade;

    public Machinery(
        Memory? memory = null, ScriptedClient? client = null, FakeTimeProvider? clock = null,
        MachineProfile? profile = null, ILoggerProvider? logs = null, int seed = 1)
    {
        (Memory, Client, Clock, Profile) = (
            memory ?? new(), client ?? new(), clock ?? new(ARequest.Noon),
            profile ?? new() { TimeZone = TimeZoneInfo.Utc });
        services = new ServiceCollection()
            .AddLogging(logging => { if (logs is not null) logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs); })
            .AddSingleton<IScepClient>(Client)
            .AddSingleton<IIssuanceRequestStore>(Memory)
            .AddSingleton<IKeyRegisterStore>(Memory)
            .AddSingleton<IMachineSettingsStore>(Memory)
            .AddSingleton<IPlannedRequestStore>(Memory)
            .AddSingleton<IWakeUpCall>(this).AddSingleton<IMachineRestart>(this)
            .AddSingleton(Profile)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<KeyMaker>(_ => TestKeys.Spare(keysMade++))
            .AddSingleton(new RandomShift(new Random(seed)))
            .AddEnrollment()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public Memory Memory { get; }

    public ScriptedClient Client { get; }

    public FakeTimeProvider Clock { get; }

    public MachineProfile Profile { get; }

    public DateTimeOffset? WakesAt { get; private set; }

    /// <summary>Called at the end of every wake-up.</summary>
    public Action WasWoken { get; set; } = () => { };

    public int Restarts { get; private set; }

    public ManualRequests Manual => services.GetRequiredService<ManualRequests>();

    public SettingsEditor Editor => services.GetRequiredService<SettingsEditor>();

    public KeyEditor KeyEditor => services.GetRequiredService<KeyEditor>();

    public StatusQuery Status => services.GetRequiredService<StatusQuery>();

    public RequestFeed Feed => services.GetRequiredService<RequestFeed>();

    public IEnrollmentRunner Runner => services.GetRequiredService<IEnrollmentRunner>();

    public RequestDispatcher Dispatcher => services.GetRequiredService<RequestDispatcher>();

    public RequestQueue Queue => services.GetRequiredService<RequestQueue>();

    public IssuanceRequest Request => Memory.Only;

    /// <summary>The machine killed and started again, at the time it is now or later.</summary>
    public async Task<Machinery> Restarted(ScriptedClient? client = null, MachineProfile? profile = null)
    {
        Memory.Revive();
        var again = new Machinery(Memory, client ?? Client, Clock, profile ?? Profile);
        await again.Runner.EndLostAsync(TestContext.Current.CancellationToken);
        await again.Runner.ResumeAsync(TestContext.Current.CancellationToken);
        await again.WorkAsync();
        return again;
    }

    /// <summary>What the worker does: runs whatever is queued, until nothing is.</summary>
    public async Task WorkAsync()
    {
        while (Queue.TryTake() is { } queued) await Runner.RunAsync(queued, TestContext.Current.CancellationToken);
    }

    public Task WakeAsync() =>
        Dispatcher.WakeAsync(TestContext.Current.CancellationToken);

    /// <summary>Lets the time pass until the next wake-up, and does what is due then.</summary>
    public async Task SleepAsync()
    {
        var at = WakesAt ?? throw new InvalidOperationException("Nothing to be woken for");
        if (at > Clock.GetUtcNow()) Clock.SetUtcNow(at);
        await WakeAsync();
        await WorkAsync();
    }

    public async Task<FormResult> SendByHandAsync(KeyAndCertificateForm? form = null)
    {
        var outcome = await Manual.SendAsync(form ?? Samples.Form, TestContext.Current.CancellationToken);
        await WorkAsync();
        return outcome;
    }

    /// <summary>Lets the timer send its request: settings in place, the plan due now.</summary>
    public async Task SendByTimerAsync(AutoRequestSettings? settings = null)
    {
        Memory.Settings = Memory.Settings with { AutoRequest = settings ?? Samples.Daily };
        Memory.Planned ??= new(0, Clock.GetUtcNow(), TimeSpan.Zero);
        Clock.SetUtcNow(Clock.GetUtcNow());
        await WakeAsync();
        await WorkAsync();
    }

    Task IWakeUpCall.SetAsync(DateTimeOffset? at, CancellationToken cancellationToken)
    {
        WakesAt = at;
        WasWoken();
        return Task.CompletedTask;
    }

    void IMachineRestart.Request() => Restarts++;
}
