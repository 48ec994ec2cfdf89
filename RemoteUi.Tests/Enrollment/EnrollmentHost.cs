using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.Tests.Audit;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Enrollment;

/// <summary>
/// Core's enrollment with the real services, in-memory stores and a scripted client. <see cref="Restarted"/> is the
/// same machine after SIGKILL: new objects with only the stored data.
/// </summary>
internal sealed class EnrollmentHost : IWakeUpCall, IMachineRestart
{
    private readonly ServiceProvider services;
    private int keysMade;

    public EnrollmentHost(
        FakeStores? memory = null, ScriptedClient? client = null, FakeTimeProvider? clock = null,
        MachineProfile? profile = null, ILoggerProvider? logs = null, int seed = 1, ITlsCheck? tls = null,
        KeyMaker? makeKey = null, ScriptedPages? pages = null, IAuditTrail? audit = null,
        ScriptedDirectory? directory = null)
    {
        (Stores, Client, Clock, Profile) = (
            memory ?? new(), client ?? new(), clock ?? new(ARequest.Noon),
            profile ?? new() { TimeZone = TimeZoneInfo.Utc });
        services = new ServiceCollection()
            .AddLogging(logging => { if (logs is not null) logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs); })
            .AddSingleton<IScepClient>(Client)
            .AddSingleton<ICaDirectory>(directory ?? new())
            .AddSingleton<IChallengePages>(pages ?? new())
            .AddSingleton<IIssuanceRequestStore>(Stores)
            .AddSingleton<IKeyRegisterStore>(Stores)
            .AddSingleton<IMachineSettingsStore>(Stores)
            .AddSingleton<IPlannedRequestStore>(Stores)
            .AddSingleton<IWakeUpCall>(this).AddSingleton<IMachineRestart>(this)
            .AddSingleton(Profile)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(makeKey ?? (_ => TestKeys.Spare(keysMade++)))
            .AddSingleton(new RandomShift(new Random(seed)))
            .AddSingleton(tls ?? new TlsRules())
            .AddSingleton(audit ?? new RecordedChanges())
            .AddEnrollment()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public FakeStores Stores { get; }

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

    public EnrollmentMetrics Metrics => services.GetRequiredService<EnrollmentMetrics>();

    public RequestFeed Feed => services.GetRequiredService<RequestFeed>();

    public ITlsCheck Tls => services.GetRequiredService<ITlsCheck>();

    public IEnrollmentRunner Runner => services.GetRequiredService<IEnrollmentRunner>();

    public RequestDispatcher Dispatcher => services.GetRequiredService<RequestDispatcher>();

    public RequestQueue Queue => services.GetRequiredService<RequestQueue>();

    public IssuanceRequest Request => Stores.Only;

    /// <summary>Creates the machine after a kill and a start, at the current time or later.</summary>
    public async Task<EnrollmentHost> Restarted(ScriptedClient? client = null, MachineProfile? profile = null)
    {
        Stores.Revive();
        var again = new EnrollmentHost(Stores, client ?? Client, Clock, profile ?? Profile);
        await again.Runner.EndLostAsync(TestContext.Current.CancellationToken);
        await again.Runner.ResumeAsync(TestContext.Current.CancellationToken);
        await again.WorkAsync();
        return again;
    }

    /// <summary>Does the worker's part: runs queued requests until the queue is empty.</summary>
    public async Task WorkAsync()
    {
        while (Queue.TryTake() is { } queued) await Runner.RunAsync(queued, TestContext.Current.CancellationToken);
    }

    public Task WakeAsync() =>
        Dispatcher.WakeAsync(TestContext.Current.CancellationToken);

    /// <summary>Advances the time to the next wake-up, and runs what is due then.</summary>
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

    /// <summary>Sends the scheduled request: with the settings in place and the planned request due now.</summary>
    public async Task SendByTimerAsync(AutoRequestSettings? settings = null)
    {
        Stores.Settings = Stores.Settings with { AutoRequest = settings ?? Samples.Daily };
        Stores.Planned ??= new(0, Clock.GetUtcNow(), TimeSpan.Zero);
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
