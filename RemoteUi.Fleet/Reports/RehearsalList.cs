using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Fleet.Storage;
using RemoteUi.Fleet.Storage.Rows;

namespace RemoteUi.Fleet.Reports;

/// <summary>Reads rehearsals and their devices.</summary>
internal sealed class RehearsalList(FleetDatabase database)
{
    public async Task<IReadOnlyList<Rehearsal>> ListAsync(CancellationToken cancellationToken) =>
        await ReadAsync(_ => true, cancellationToken);

    public async Task<Rehearsal?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await ReadAsync(row => row.Id == id, cancellationToken)).SingleOrDefault();

    public async IAsyncEnumerable<FleetDevice> DevicesAsync(
        Guid id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var rows = context.Devices.AsNoTracking()
            .Where(row => row.RehearsalId == id)
            .OrderBy(row => row.Number)
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken)) yield return DeviceOf(row);
    }

    public async IAsyncEnumerable<FootprintEntry> FootprintAsync(
        Guid id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var rows = context.Devices.AsNoTracking()
            .Where(row =>
                row.RehearsalId == id && (row.Ending == Ending.Issued || row.Ending == Ending.IssuedNotReceived))
            .OrderBy(row => row.Number)
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
            yield return new(row.SerialNumber, $"CN={row.CommonName}", row.TransactionId, row.DoneAt!.Value);
    }

    private async Task<List<Rehearsal>> ReadAsync(
        Expression<Func<RehearsalRow, bool>> isMeant, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var rows = await context.Rehearsals.AsNoTracking()
            .Where(isMeant)
            .OrderByDescending(row => row.CreatedAt)
            .Select(row => new
            {
                Row = row,
                Ended = context.Devices.Count(device => device.RehearsalId == row.Id && device.DoneAt != null),
                Issued = context.Devices.Count(device =>
                    device.RehearsalId == row.Id && device.DoneAt != null && device.Ending == Ending.Issued),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(one => new Rehearsal(
                one.Row.Id, StoredSettings.Read(one.Row.Settings), one.Row.State, one.Row.CreatedAt,
                one.Row.StartsAt, one.Row.EndedAt, one.Row.Stopped, one.Ended, one.Issued)),
        ];
    }

    private static FleetDevice DeviceOf(DeviceRow row) =>
        new(
            row.Number, row.CommonName, row.KeyName, row.Ending, row.Cause, row.FailInfo, row.Evidence, row.DueAt,
            row.LeftAt, row.DoneAt, StoredExchanges.Read(row.DueAt, row.Exchanges), row.TransactionId,
            row.SerialNumber, row.Host)
        {
            Certificate = row.Certificate,
        };
}
