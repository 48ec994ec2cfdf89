using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>
/// The real enrollment and the real client on in-memory stores: sends one request to any server, and keeps its record
/// for the pages. Its clock is fixed, at <see cref="FakeAuthority.Today"/> by default.
/// </summary>
internal sealed class DiagnosedMachine : IWakeUpCall, IMachineRestart, IDisposable
{
    private readonly ServiceProvider services;
    private int keysMade;

    public DiagnosedMachine(
        FakeStores? stores = null, AlgorithmFloor floor = AlgorithmFloor.TripleDesSha1, DateTimeOffset? now = null)
    {
        Time = new(now ?? FakeAuthority.Today);
        Stores = stores ?? new();
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IIssuanceRequestStore>(Stores)
            .AddSingleton<IKeyRegisterStore>(Stores)
            .AddSingleton<IMachineSettingsStore>(Stores)
            .AddSingleton<IPlannedRequestStore>(Stores)
            .AddSingleton<IWakeUpCall>(this)
            .AddSingleton<IMachineRestart>(this)
            .AddSingleton(new MachineProfile { TimeZone = TimeZoneInfo.Utc })
            .AddSingleton<KeyMaker>(_ => TestKeys.Spare(keysMade++))
            .AddSingleton(new ScepDemands { Floor = floor })
            .AddScepClient()
            .AddEnrollment()
            .BuildServiceProvider();
    }

    public FakeStores Stores { get; }

    public FakeTimeProvider Time { get; }

    /// <summary>Sends a manual request and returns its record at the end.</summary>
    public async Task<IssuanceRequest> SendAsync(Uri url, string? challengePassword = null, string? fingerprint = null)
    {
        SetServer(url, fingerprint);
        var form = Samples.Form;
        form.ChallengePassword = Secret.FromTyped(challengePassword);
        var result = await services.GetRequiredService<ManualRequests>().SendAsync(
            form, TestContext.Current.CancellationToken);
        Assert.True(result.IsDone, $"{result.Refusal}");
        await WorkAsync();
        return Stores.Only;
    }

    /// <summary>Sends a scheduled request, with a number of polls that are due at once.</summary>
    public async Task<IssuanceRequest> SendByTimerAsync(Uri url, int polls)
    {
        SetServer(url, null);
        Stores.Settings = Stores.Settings with
        {
            AutoRequest = Samples.Daily with { PollingEnabled = polls > 0, PollingCount = polls },
        };
        Stores.Planned = new(0, Time.GetUtcNow(), TimeSpan.Zero);
        for (var attempt = 0; attempt <= polls; attempt++)
        {
            await services.GetRequiredService<RequestDispatcher>().WakeAsync(TestContext.Current.CancellationToken);
            await WorkAsync();
            Time.Advance(Samples.Daily.PollingInterval);
        }

        return Stores.Only;
    }

    /// <summary>Sends periodic requests, each when it is due, and returns them all.</summary>
    /// <param name="forgetting">Whether the device loses its keys each time, so that no request is a renewal.</param>
    public async Task<IReadOnlyList<IssuanceRequest>> SendPeriodicallyAsync(
        Uri url, AutoRequestSettings auto, int times, bool forgetting = false)
    {
        SetServer(url, null);
        Stores.Settings = Stores.Settings with { AutoRequest = auto };
        Stores.Planned = new(0, Time.GetUtcNow(), TimeSpan.Zero);
        for (var sent = 0; sent < times; sent++)
        {
            if (Stores.Planned!.LeavesAt > Time.GetUtcNow()) Time.SetUtcNow(Stores.Planned.LeavesAt);
            if (forgetting) Stores.Hold(Array.Empty<MachineKey>());
            await services.GetRequiredService<RequestDispatcher>().WakeAsync(TestContext.Current.CancellationToken);
            await WorkAsync();
        }

        return Stores.Requests;
    }

    public async Task<IssuanceRequest> CheckAgainAsync()
    {
        await services.GetRequiredService<ManualRequests>().CheckAgainAsync(
            Stores.Only.Id, TestContext.Current.CancellationToken);
        await WorkAsync();
        return Stores.Only;
    }

    public void Dispose() => services.Dispose();

    Task IWakeUpCall.SetAsync(DateTimeOffset? at, CancellationToken cancellationToken) => Task.CompletedTask;

    void IMachineRestart.Request() => throw new InvalidOperationException("Nothing here restarts the machine");

    private void SetServer(Uri url, string? fingerprint) => Stores.Settings = Stores.Settings with
    {
        Communication = new(
            new UriBuilder(url) { Port = -1 }.Uri, url.Port, TimeSpan.FromSeconds(30), null, fingerprint),
    };

    private async Task WorkAsync()
    {
        var queue = services.GetRequiredService<RequestQueue>();
        var runner = services.GetRequiredService<IEnrollmentRunner>();
        while (queue.TryTake() is { } queued) await runner.RunAsync(queued, TestContext.Current.CancellationToken);
    }
}
