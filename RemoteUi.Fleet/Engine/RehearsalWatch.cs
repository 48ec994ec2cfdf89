using Microsoft.Extensions.Logging;
using RemoteUi.Fleet.Storage;
using RemoteUi.Fleet.Storage.Rows;

namespace RemoteUi.Fleet.Engine;

/// <summary>
/// Looks after the rehearsals under way, on every host alike: schedules the slices that are due soon, stops a rehearsal
/// whose conditions say so, and ends one whose devices have all ended. Everything is derived from the rows.
/// </summary>
internal sealed class RehearsalWatch(
    FleetStore store, FleetDatabase database, FleetScheduler scheduler, OpenRehearsals open, TimeProvider clock,
    ILogger<RehearsalWatch> log)
{
    /// <summary>The last devices whose failures count.</summary>
    private const int LastDevices = 100;

    /// <summary>How far ahead slices are scheduled, and how often.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PlanEvery = TimeSpan.FromSeconds(30);

    /// <summary>The time in which every host notices a stop.</summary>
    private static readonly TimeSpan OthersNotice = TimeSpan.FromSeconds(5);

    private readonly Dictionary<Guid, DateTimeOffset> planned = [];

    /// <summary>
    /// Does what is due now. Returns whether something may become due without a start on this host: a rehearsal is
    /// under way, or another host may start one.
    /// </summary>
    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        var underWay = await store.UnderWayAsync(cancellationToken);
        foreach (var rehearsal in underWay) await LookAfterAsync(rehearsal, cancellationToken);
        return database.IsShared || underWay.Count > 0;
    }

    /// <summary>Records a stop, and lets the devices under way on this host end.</summary>
    public async Task StopAsync(Guid id, StopReason reason, CancellationToken cancellationToken)
    {
        if (!await store.StopAsync(id, reason, clock.GetUtcNow(), cancellationToken)) return;
        log.Stopping(id, reason);
        open.Stop(id);
    }

    private async Task LookAfterAsync(RehearsalRow rehearsal, CancellationToken cancellationToken)
    {
        if (rehearsal.State == RehearsalState.Stopping) await EndDevicesAsync(rehearsal, cancellationToken);
        else if (await ReasonToStopAsync(rehearsal, cancellationToken) is { } reason)
            await StopAsync(rehearsal.Id, reason, cancellationToken);
        else await PlanAsync(rehearsal, cancellationToken);
        if (!await store.EndAsync(rehearsal.Id, clock.GetUtcNow(), cancellationToken)) return;
        log.Ended(rehearsal.Id);
        planned.Remove(rehearsal.Id);
        open.Forget(rehearsal.Id);
        await scheduler.RemoveAsync(rehearsal.Id, cancellationToken);
    }

    private async Task<StopReason?> ReasonToStopAsync(RehearsalRow rehearsal, CancellationToken cancellationToken)
    {
        var settings = StoredSettings.Read(rehearsal.Settings);
        if (settings.StopAt <= clock.GetUtcNow()) return StopReason.TimeIsUp;
        if (settings.StopAtFailingPercent is not { } percent) return null;
        var (ended, failed) = await store.LastAsync(rehearsal.Id, LastDevices, cancellationToken);
        return ended == LastDevices && failed * 100 > percent * LastDevices ? StopReason.TooManyFailed : null;
    }

    /// <summary>Schedules the slices due soon: at the start of a rehearsal or of the program, and from then on ahead.
    /// </summary>
    private async Task PlanAsync(RehearsalRow rehearsal, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (planned.TryGetValue(rehearsal.Id, out var last) && now - last < PlanEvery) return;
        var upTo = (int)Math.Min(int.MaxValue, (now + Ahead - rehearsal.StartsAt).TotalSeconds);
        var slices = await store.SlicesAsync(rehearsal.Id, upTo, cancellationToken);
        await scheduler.AddAsync(
            [.. slices.Select(slice => (slice, rehearsal.StartsAt + TimeSpan.FromSeconds(slice.Second)))],
            cancellationToken);
        planned[rehearsal.Id] = now;
    }

    /// <summary>
    /// Ends what a stop leaves: devices that never left, once no host can let them leave; and those that wait for a
    /// poll, whose slices end them.
    /// </summary>
    private async Task EndDevicesAsync(RehearsalRow rehearsal, CancellationToken cancellationToken)
    {
        open.Stop(rehearsal.Id);
        var now = clock.GetUtcNow();
        if (database.IsShared && now - rehearsal.StoppedAt < OthersNotice) return;
        await store.EndNeverSentAsync(rehearsal.Id, now, cancellationToken);
        foreach (var slice in await store.SlicesAsync(rehearsal.Id, int.MaxValue, cancellationToken))
            await scheduler.RunAgainAsync(slice, now, cancellationToken);
    }
}
