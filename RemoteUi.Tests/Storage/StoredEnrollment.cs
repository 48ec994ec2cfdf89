using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

/// <summary>
/// The program with its real storage, a scripted SCEP client, and a fake clock. It does not listen; the test does the
/// worker's part.
/// </summary>
internal sealed class StoredEnrollment(FailingWrites writes) : IWakeUpCall, IAsyncDisposable
{
    public required TestMachine Machine { get; init; }

    public required ScriptedClient Client { get; init; }

    public required FakeTimeProvider Clock { get; init; }

    public FailingWrites Writes => writes;

    public DateTimeOffset? WakesAt { get; private set; }

    public ManualRequests Manual => Machine.Get<ManualRequests>();

    public SettingsEditor Editor => Machine.Get<SettingsEditor>();

    public RequestQueue Queue => Machine.Get<RequestQueue>();

    public IEnrollmentRunner Runner => Machine.Get<IEnrollmentRunner>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Builds the program on the data of a folder, as a start does.</summary>
    public static async Task<StoredEnrollment> OpenAsync(
        TemporaryFolder folder, ScriptedClient client, FakeTimeProvider clock)
    {
        StoredEnrollment? opened = null;
        var (made, writes) = (0, new FailingWrites());
        var machine = await TestMachine.PrepareAsync(
            folder,
            builder =>
            {
                builder.Services
                    .AddSingleton<IScepClient>(client)
                    .AddSingleton<TimeProvider>(clock)
                    .AddSingleton<IWakeUpCall>(_ => opened!)
                    .AddSingleton<KeyMaker>(_ => TestKeys.Spare(made++));
                builder.Services.ConfigureDbContext<RemoteUiDbContext>(options => options.AddInterceptors(writes));
            },
            "--Device:KeyLimit=1000", "--Device:TimeZone=Etc/UTC");
        opened = new(writes) { Machine = machine, Client = client, Clock = clock };
        return opened;
    }

    public async Task StartAsync()
    {
        await Runner.EndLostAsync(Token);
        await Runner.ResumeAsync(Token);
        await WorkAsync();
    }

    public Task WakeAsync() => Machine.Get<RequestDispatcher>().WakeAsync(Token);

    public async Task WorkAsync()
    {
        while (Queue.TryTake() is { } queued) await Runner.RunAsync(queued, Token);
    }

    /// <summary>Sets the time to the next wake-up, and does what is due then.</summary>
    public async Task SleepAsync()
    {
        if (WakesAt is { } at && at > Clock.GetUtcNow()) Clock.SetUtcNow(at);
        await WakeAsync();
        await WorkAsync();
    }

    public Task<IReadOnlyList<IssuanceRequest>> RequestsAsync() =>
        Machine.Get<IIssuanceRequestStore>().ListAsync(Token);

    public Task SetAsync(DateTimeOffset? at, CancellationToken cancellationToken)
    {
        WakesAt = at;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => Machine.DisposeAsync();
}
