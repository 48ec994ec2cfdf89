using Microsoft.EntityFrameworkCore;
using RemoteUi.Fleet.Storage.Rows;

namespace RemoteUi.Fleet.Storage;

/// <summary>Reads and writes rehearsals and their slices.</summary>
internal sealed class FleetStore(FleetDatabase database)
{
    /// <summary>The devices that are added in one command.</summary>
    private const int MaxBatch = 500;

    /// <summary>
    /// Adds a rehearsal with its devices, all or nothing. If adding them took longer than until its start, it starts
    /// later.
    /// </summary>
    /// <param name="earliest">Returns the earliest start, once all are added.</param>
    public async Task AddAsync(
        RehearsalRow rehearsal, IEnumerable<DeviceRow> devices, Func<DateTimeOffset> earliest,
        CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Add(rehearsal);
        foreach (var batch in devices.Chunk(MaxBatch))
        {
            context.AddRange(batch);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }

        var late = earliest() - rehearsal.StartsAt;
        if (late > TimeSpan.Zero) await PostponeAsync(context, rehearsal, late, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Moves the start and every time that was derived from it.</summary>
    private static async Task PostponeAsync(
        FleetContext context, RehearsalRow rehearsal, TimeSpan by, CancellationToken cancellationToken)
    {
        await context.Rehearsals
            .Where(row => row.Id == rehearsal.Id)
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.StartsAt, rehearsal.StartsAt + by), cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"""UPDATE "Devices" SET "DueAt" = "DueAt" + {by.Ticks} WHERE "RehearsalId" = {rehearsal.Id}""",
            cancellationToken);
    }

    public async Task<RehearsalRow?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Rehearsals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
    }

    /// <summary>Returns the rehearsals that have not ended.</summary>
    public async Task<IReadOnlyList<RehearsalRow>> UnderWayAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Rehearsals.AsNoTracking()
            .Where(row => row.State != RehearsalState.Ended)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Returns the devices of a slice that have not ended.</summary>
    public async Task<IReadOnlyList<DeviceRow>> SliceAsync(Slice slice, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Devices.AsNoTracking()
            .Where(row =>
                row.RehearsalId == slice.Rehearsal && row.Second == slice.Second && row.Shard == slice.Shard
                    && row.DoneAt == null)
            .OrderBy(row => row.Number)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Returns the slices with devices that have not ended and are due up to a second.</summary>
    public async Task<IReadOnlyList<Slice>> SlicesAsync(
        Guid rehearsal, int upTo, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Devices
            .Where(row => row.RehearsalId == rehearsal && row.Second <= upTo && row.DoneAt == null)
            .Select(row => new { row.Second, row.Shard })
            .Distinct()
            .Select(row => new Slice(rehearsal, row.Second, row.Shard))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Records that a rehearsal is to stop; returns false if it is not running.</summary>
    public async Task<bool> StopAsync(
        Guid id, StopReason reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Rehearsals
            .Where(row => row.Id == id && row.State == RehearsalState.Running)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(one => one.State, RehearsalState.Stopping)
                    .SetProperty(one => one.Stopped, reason)
                    .SetProperty(one => one.StoppedAt, now),
                cancellationToken) > 0;
    }

    /// <summary>Ends the devices of a stopped rehearsal that have never left.</summary>
    public async Task EndNeverSentAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        await context.Devices
            .Where(row => row.RehearsalId == id && row.DoneAt == null && row.UnderWay == null)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(one => one.Ending, Ending.NeverSent)
                    .SetProperty(one => one.Challenge, (byte[]?)null)
                    .SetProperty(one => one.DoneAt, now),
                cancellationToken);
    }

    /// <summary>Ends a rehearsal if all its devices have ended, and forgets its secrets.</summary>
    public async Task<bool> EndAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        if (await context.Devices.AnyAsync(row => row.RehearsalId == id && row.DoneAt == null, cancellationToken))
            return false;
        var last = await context.Devices
            .Where(row => row.RehearsalId == id)
            .MaxAsync(row => row.DoneAt, cancellationToken);
        return await context.Rehearsals
            .Where(row => row.Id == id && row.State != RehearsalState.Ended)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(one => one.State, RehearsalState.Ended)
                    .SetProperty(one => one.Challenge, (byte[]?)null)
                    .SetProperty(one => one.Keys, (byte[]?)null)
                    .SetProperty(one => one.EndedAt, last ?? now),
                cancellationToken) > 0;
    }

    /// <summary>Returns how many of the last devices that ended did not get their certificate.</summary>
    public async Task<(int Ended, int Failed)> LastAsync(Guid id, int devices, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var endings = await context.Devices
            .Where(row => row.RehearsalId == id && row.DoneAt != null)
            .OrderByDescending(row => row.DoneAt)
            .Take(devices)
            .Select(row => row.Ending)
            .ToListAsync(cancellationToken);
        return (endings.Count, endings.Count(ending => ending is not (Ending.Issued or Ending.Pending)));
    }

    /// <summary>Deletes a rehearsal that has ended.</summary>
    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Rehearsals
            .Where(row => row.Id == id && row.State == RehearsalState.Ended)
            .ExecuteDeleteAsync(cancellationToken) > 0;
    }
}
