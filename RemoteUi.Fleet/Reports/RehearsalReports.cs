using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Fleet.Storage;

namespace RemoteUi.Fleet.Reports;

/// <summary>
/// Reports on rehearsals. Keeps the tally of the last ones, so that a report reads only the devices that ended since.
/// </summary>
internal sealed class RehearsalReports(FleetDatabase database, TimeProvider clock)
{
    private const int MaxKept = 4;

    /// <summary>The age up to which a report of a rehearsal under way is given again.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>Devices of other hosts may be committed later than they ended, and clocks differ.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(60);

    /// <summary>While only this host writes, one batch after the other, little is committed out of order.</summary>
    private static readonly TimeSpan OwnOverlap = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Guid, Kept> kept = [];

    /// <summary>Returns the report; while another call makes one, the one before it.</summary>
    public async Task<RehearsalReport> MakeAsync(Rehearsal rehearsal, CancellationToken cancellationToken)
    {
        var mine = kept.GetOrAdd(rehearsal.Id, _ => new(new RehearsalTally(rehearsal.StartsAt)));
        if (mine.Report is { } last && IsFresh(last, rehearsal)) return last;
        await mine.Gate.WaitAsync(cancellationToken);
        try
        {
            if (mine.Report is { } made && IsFresh(made, rehearsal)) return made;
            await ReadAsync(rehearsal, mine.Tally, cancellationToken);
            mine.Report = await WriteAsync(rehearsal, mine.Tally, cancellationToken);
            ForgetOthers(rehearsal.Id);
            return mine.Report;
        }
        finally
        {
            mine.Gate.Release();
        }
    }

    public void Forget(Guid id) => kept.TryRemove(id, out _);

    private bool IsFresh(RehearsalReport report, Rehearsal rehearsal) =>
        report.Rehearsal.State == RehearsalState.Ended
            || (rehearsal.State != RehearsalState.Ended && clock.GetUtcNow() - report.At < Fresh);

    private async Task ReadAsync(Rehearsal rehearsal, RehearsalTally tally, CancellationToken cancellationToken)
    {
        var overlap = database.IsShared ? Overlap : OwnOverlap;
        await ReadAsync(rehearsal, tally, tally.LastDone - overlap, cancellationToken);
        // At the end, all devices are there, whenever they were committed.
        if (rehearsal.State == RehearsalState.Ended && tally.Ended < rehearsal.Settings.Devices)
            await ReadAsync(rehearsal, tally, null, cancellationToken);
    }

    /// <param name="since">Those that ended before are known; null if none is.</param>
    private async Task ReadAsync(
        Rehearsal rehearsal, RehearsalTally tally, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var from = since ?? DateTimeOffset.MinValue;
        await using var context = await database.OpenAsync(cancellationToken);
        var ended = context.Devices
            .Where(row => row.RehearsalId == rehearsal.Id && row.DoneAt >= from)
            .Select(row => new EndedDevice(
                row.Number, row.Ending, row.Cause, row.FailInfo, row.DueAt, row.LeftAt, row.DoneAt!.Value,
                row.Exchanges, row.Host))
            .AsAsyncEnumerable();
        await foreach (var device in ended.WithCancellation(cancellationToken)) tally.Add(device);
    }

    private async Task<RehearsalReport> WriteAsync(
        Rehearsal rehearsal, RehearsalTally tally, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        // With the ending, and with a limit where null would say the same, the index leads to them alone.
        var underWay = await context.Devices.CountAsync(
            row => row.RehearsalId == rehearsal.Id && row.DoneAt == null && row.Ending == Ending.NotYet
                && row.LeftAt > DateTimeOffset.MinValue,
            cancellationToken);
        return ReportWriter.Write(rehearsal, tally, underWay, clock.GetUtcNow());
    }

    private void ForgetOthers(Guid id)
    {
        foreach (var other in kept.Keys.Where(other => other != id).Skip(MaxKept)) kept.TryRemove(other, out _);
    }

    private sealed class Kept(RehearsalTally tally)
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public RehearsalTally Tally => tally;

        public RehearsalReport? Report { get; set; }
    }
}
