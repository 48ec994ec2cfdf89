using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;
using RemoteUi.Fleet.Storage;

namespace RemoteUi.Fleet.Engine;

/// <summary>
/// Schedules slices with Quartz: in memory on one host, restored from the rows at a start; on PostgreSQL in Quartz's
/// own clustered store, where a slice of a host that died is taken over.
/// </summary>
internal sealed class FleetScheduler(
    SliceJobFactory jobs, FleetConnection connection, FleetHost host, TimeProvider clock, ILoggerFactory logs)
    : ISliceSchedule, IAsyncDisposable
{
    /// <summary>
    /// The slices under way on one host: enough for devices that wait for time-outs while others are due each second.
    /// </summary>
    private const int MaxSlices = 1_000;

    private const string Again = "again";

    /// <summary>A host that has not checked in for both together is taken for dead: 15 seconds.</summary>
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Slice, Lazy<Task>> added = [];
    private readonly SemaphoreSlim gate = new(1, 1);
    private IScheduler? scheduler;

    /// <summary>Lets this host perform slices; without it, it only schedules them for others.</summary>
    public async Task StartAsync(CancellationToken cancellationToken) =>
        await (await OpenAsync(cancellationToken)).Start(cancellationToken);

    /// <summary>
    /// Slices under way are cut off. What they have sent is recorded; they continue at the next start, or elsewhere.
    /// </summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (scheduler is not null) await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    public Task AddAsync(Slice slice, DateTimeOffset at, CancellationToken cancellationToken) =>
        added.GetOrAdd(
            slice, one => new(() => TriggerAsync(one, at, "due", TriggerConflict.Keep, CancellationToken.None)))
            .Value.WaitAsync(cancellationToken);

    public Task RunAgainAsync(Slice slice, DateTimeOffset at, CancellationToken cancellationToken) =>
        TriggerAsync(slice, at, Again, TriggerConflict.KeepEarlier, cancellationToken);

    /// <summary>Adds many slices at once; those that are there already stay as they are.</summary>
    public async Task AddAsync(
        IReadOnlyList<(Slice Slice, DateTimeOffset At)> slices, CancellationToken cancellationToken)
    {
        foreach (var (slice, at) in slices)
            if (connection.IsPostgres && await IsThereAsync(slice, cancellationToken)) continue;
            else await AddAsync(slice, at, cancellationToken);
    }

    /// <summary>Forgets the slices of a rehearsal that has ended.</summary>
    public async Task RemoveAsync(Guid rehearsal, CancellationToken cancellationToken)
    {
        foreach (var slice in added.Keys.Where(slice => slice.Rehearsal == rehearsal)) added.TryRemove(slice, out _);
        await (await OpenAsync(cancellationToken)).DeleteJobs(
            GroupMatcher<JobKey>.GroupEquals(SliceJob.GroupOf(rehearsal)), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (scheduler is { Status: not SchedulerStatus.Shutdown })
            await scheduler.Shutdown(waitForJobsToComplete: false);
        gate.Dispose();
    }

    private async Task<bool> IsThereAsync(Slice slice, CancellationToken cancellationToken) =>
        await (await OpenAsync(cancellationToken)).Exists(SliceJob.KeyOf(slice), cancellationToken);

    private async Task TriggerAsync(
        Slice slice, DateTimeOffset at, string why, TriggerConflict conflict, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(cancellationToken);
        var key = SliceJob.KeyOf(slice);
        var job = JobBuilder.Create<SliceJob>().WithIdentity(key).StoreDurably().RequestRecovery().Build();
        await open.AddJob(job, AddJobOptions.Replacing, cancellationToken);
        var trigger = TriggerBuilder.Create()
            .WithIdentity($"{key.Name}.{why}", key.Group)
            .ForJob(key)
            .StartAt(at)
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();
        await open.ScheduleTrigger(trigger, conflict, cancellationToken);
    }

    private async Task<IScheduler> OpenAsync(CancellationToken cancellationToken)
    {
        if (scheduler is not null) return scheduler;
        await gate.WaitAsync(cancellationToken);
        try
        {
            return scheduler ??= await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private void Configure(IQuartzBuilder quartz)
    {
        quartz.Services.AddSingleton(logs);
        quartz.UseTimeProvider(clock).UseJobFactory(jobs).UseDefaultThreadPool(MaxSlices);
        quartz.ConfigureScheduler(options =>
        {
            options.InstanceName = "RemoteUi.Fleet";
            options.InstanceId = host.Name;
            options.MaxBatchSize = connection.IsPostgres ? MaxBatch : 1;
            options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
        });
        if (connection.IsPostgres) quartz.UsePersistentStore(UsePostgres);
        else quartz.UseInMemoryStore();
    }

    /// <summary>Two hosts that are due at the same time share the slices: none takes more than this at once.</summary>
    private const int MaxBatch = 4;

    private void UsePostgres(IPersistentStoreBuilder store)
    {
        store.UsePostgres(NpgsqlFactory.Instance, connection.ConnectionString);
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = CheckIn;
            cluster.CheckinMisfireThreshold = Late;
        });
        store.ConfigureStore(options => options.RecoverFiringsCancelledByShutdown = true);
        store.ProvisionSchema();
    }
}
