using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage;

/// <summary>Remembers in SQLite which notices were sent, one small row each.</summary>
internal sealed class NoticeStore(IDbContextFactory<RemoteUiDbContext> contexts)
{
    public async Task<NoticeRow?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Notices.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key, cancellationToken);
    }

    public async Task SaveAsync(NoticeRow row, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var exists = await context.Notices.AnyAsync(stored => stored.Key == row.Key, cancellationToken);
        context.Entry(row).State = exists ? EntityState.Modified : EntityState.Added;
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Deletes what <see cref="NoticeHistory"/> no longer keeps.</summary>
    public async Task PruneAsync(IReadOnlySet<string> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Notices.AsNoTracking().ToListAsync(cancellationToken);
        var entries = rows.Select(row => new NoticeEntry(row.Key, row.SentAt ?? row.NextAttemptAt ?? now));
        var displaced = NoticeHistory.Displaced(entries, due, now);
        if (displaced.Count > 0)
            await context.Notices.Where(row => displaced.Contains(row.Key)).ExecuteDeleteAsync(cancellationToken);
    }
}
