using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RemoteUi.Web.Audit;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Adds the entries that wait for a save to it: the change and its entry are in one transaction. They are logged when
/// they are stored.
/// </summary>
internal sealed class AuditedSaves(PendingEntries pending, ILogger<AuditTrail> log) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData data, InterceptionResult<int> result)
    {
        Take((RemoteUiDbContext)data.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData data, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavingChanges(data, result));

    public override int SavedChanges(SaveChangesCompletedEventData data, int result)
    {
        Close((RemoteUiDbContext)data.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData data, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavedChanges(data, result));

    public override void SaveChangesFailed(DbContextErrorEventData data) => GiveBack(data.Context!);

    public override Task SaveChangesFailedAsync(
        DbContextErrorEventData data, CancellationToken cancellationToken = default)
    {
        GiveBack(data.Context!);
        return Task.CompletedTask;
    }

    private void Take(RemoteUiDbContext context)
    {
        if (HasAdded(context)) return; // The trail stores another entry meanwhile.
        foreach (var waiting in pending.Waiting())
        {
            context.Add(EfAuditStore.RowOf(waiting.Entry));
            waiting.TakenBy = context;
        }
    }

    private void Close(RemoteUiDbContext context)
    {
        foreach (var taken in pending.TakenBy(context))
        {
            taken.IsStored = true;
            log.Recorded(taken.Entry);
        }

        foreach (var row in context.ChangeTracker.Entries<AuditRow>().Select(tracked => tracked.Entity).ToList())
        {
            Trim(context, row);
            context.Entry(row).State = EntityState.Detached;
        }
    }

    /// <summary>The change is stored; the next entry tries again to delete the oldest.</summary>
    private void Trim(RemoteUiDbContext context, AuditRow row)
    {
        try
        {
            EfAuditStore.Trim(context, row);
        }
        catch (Exception fault) when (StorageFaults.Find(fault) is not null)
        {
            log.NotTrimmed(fault);
        }
    }

    private void GiveBack(DbContext context)
    {
        foreach (var taken in pending.TakenBy(context)) taken.TakenBy = null;
        foreach (var row in context.ChangeTracker.Entries<AuditRow>().ToList()) row.State = EntityState.Detached;
    }

    private static bool HasAdded(DbContext context) =>
        context.ChangeTracker.Entries<AuditRow>().Any(row => row.State == EntityState.Added);
}
