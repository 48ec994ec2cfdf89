using Microsoft.EntityFrameworkCore;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Storage;

/// <summary>Stores the runs of [Server Check] in SQLite.</summary>
internal sealed class EfCheckRunStore(IDbContextFactory<RemoteUiDbContext> contexts) : ICheckRunStore
{
    public async Task<IReadOnlyList<CheckRunSummary>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.ServerCheckRuns
            .OrderByDescending(row => row.StartedAt)
            .ThenBy(row => row.Id)
            .Select(row => new
            {
                row.Id,
                row.Address,
                row.CaIdentifier,
                row.Level,
                row.StartedAt,
                row.EndedAt,
                row.State,
                row.Done,
                row.Planned,
                row.Tally,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new CheckRunSummary(
                row.Id, new Uri(row.Address), row.CaIdentifier, row.Level, row.StartedAt, row.EndedAt, row.State,
                row.Done, row.Planned, StoredJson.Read<CheckTally>(row.Tally))),
        ];
    }

    public async Task<CheckRun?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ServerCheckRuns.FindAsync([id], cancellationToken) is { } row
            ? StoredCheckRun.Read(row.Document)
            : null;
    }

    public async Task SaveAsync(CheckRun run, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.ServerCheckRuns.FindAsync([run.Id], cancellationToken) is { } row)
        {
            StoredCheckRun.Write(run, row);
            await context.SaveChangesAsync(cancellationToken);
            return;
        }

        context.Add(StoredCheckRun.ToRow(run));
        await context.SaveChangesAsync(cancellationToken);
        await PruneAsync(context, cancellationToken);
    }

    private static async Task PruneAsync(RemoteUiDbContext context, CancellationToken cancellationToken)
    {
        var displaced = await context.ServerCheckRuns
            .OrderByDescending(row => row.StartedAt)
            .ThenBy(row => row.Id)
            .Select(row => row.Id)
            .Skip(ICheckRunStore.Kept)
            .ToListAsync(cancellationToken);
        if (displaced.Count > 0)
            await context.ServerCheckRuns
                .Where(row => displaced.Contains(row.Id))
                .ExecuteDeleteAsync(cancellationToken);
    }
}
