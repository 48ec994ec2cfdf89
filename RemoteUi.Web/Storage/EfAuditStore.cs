using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Audit;
using RemoteUi.Web.Audit;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage;

/// <summary>Stores the recorded changes in SQLite, one row each.</summary>
internal sealed class EfAuditStore(IDbContextFactory<RemoteUiDbContext> contexts) : IAuditStore
{
    /// <summary>The oldest go when it is saved: see <see cref="AuditedSaves"/>.</summary>
    public long Add(AuditEntry entry)
    {
        using var context = contexts.CreateDbContext();
        var added = context.Add(RowOf(entry)).Entity;
        context.SaveChanges();
        return added.Id;
    }

    public void Replace(long id, AuditEntry entry)
    {
        using var context = contexts.CreateDbContext();
        var (subject, changes) = (entry.Subject, StoredChanges.Write(entry.Changes));
        context.Audit.Where(row => row.Id == id).ExecuteUpdate(
            row => row.SetProperty(one => one.Subject, subject).SetProperty(one => one.Changes, changes));
    }

    public void Delete(long id)
    {
        using var context = contexts.CreateDbContext();
        context.Audit.Where(row => row.Id == id).ExecuteDelete();
    }

    /// <summary>Deletes the oldest rows if there are too many with a row that was just added.</summary>
    internal static void Trim(RemoteUiDbContext context, AuditRow added)
    {
        if (added.Kind == AuditKind.LogInFailed)
            Trim(context.Audit.Where(row => row.Kind == added.Kind), IAuditStore.MaxFailedLogIns, added.Id);
        Trim(context.Audit, IAuditStore.Max, added.Id);
    }

    public string? FindSender(Guid requestId)
    {
        using var context = contexts.CreateDbContext();
        return context.Audit
            .Where(row => row.RequestId == requestId)
            .OrderByDescending(row => row.Id)
            .Select(row => row.By)
            .FirstOrDefault();
    }

    public async Task<AuditSlice> ReadAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var selected = Select(context, filter);
        var matching = await selected.CountAsync(cancellationToken);
        var page = Math.Clamp(filter.Page, 1, AuditSlice.PagesOf(matching));
        var rows = await selected
            .OrderByDescending(row => row.Id)
            .Skip((page - 1) * AuditFilter.PageSize)
            .Take(AuditFilter.PageSize)
            .ToListAsync(cancellationToken);
        return new([.. rows.Select(EntryOf)], matching, page);
    }

    public async IAsyncEnumerable<AuditEntry> ListAsync(AuditFilter filter)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await foreach (var row in Select(context, filter).OrderByDescending(row => row.Id).AsAsyncEnumerable())
            yield return EntryOf(row);
    }

    /// <summary>Deletes the oldest rows until only so many are left.</summary>
    /// <param name="newest">The ID of the newest row; there cannot be more rows than that.</param>
    private static void Trim(IQueryable<AuditRow> rows, int max, long newest)
    {
        if (newest <= max) return;
        var oldest = rows.OrderByDescending(row => row.Id).Skip(max).Select(row => row.Id).FirstOrDefault();
        if (oldest > 0) rows.Where(row => row.Id <= oldest).ExecuteDelete();
    }

    private static IQueryable<AuditRow> Select(RemoteUiDbContext context, AuditFilter filter)
    {
        IQueryable<AuditRow> rows = context.Audit.AsNoTracking();
        if (filter.Kind is { } kind) rows = rows.Where(row => row.Kind == kind);
        if (filter.From is { } from) rows = rows.Where(row => row.At >= from);
        if (filter.Until is { } until) rows = rows.Where(row => row.At < until);
        if (!string.IsNullOrEmpty(filter.By))
        {
            var by = Pattern(filter.By);
            rows = rows.Where(row => EF.Functions.Like(row.By, by, @"\"));
        }

        return string.IsNullOrEmpty(filter.Text) ? rows : Find(rows, filter.Text);
    }

    private static IQueryable<AuditRow> Find(IQueryable<AuditRow> rows, string text)
    {
        if (Guid.TryParse(text, out var id)) return rows.Where(row => row.RequestId == id);
        var pattern = Pattern(text);
        return rows.Where(row =>
            EF.Functions.Like(row.Subject!, pattern, @"\") || EF.Functions.Like(row.Changes!, pattern, @"\")
                || EF.Functions.Like(row.Address, pattern, @"\"));
    }

    /// <summary>Returns a pattern of LIKE for a text as it is, anywhere.</summary>
    private static string Pattern(string text) =>
        "%" + text.Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal) + "%";

    internal static AuditRow RowOf(AuditEntry entry) => new()
    {
        At = entry.At,
        By = entry.By,
        Address = entry.Address,
        Kind = entry.Kind,
        Subject = entry.Subject,
        Changes = StoredChanges.Write(entry.Changes),
        RequestId = entry.RequestId,
    };

    private static AuditEntry EntryOf(AuditRow row) =>
        new(row.At, row.By, row.Address, row.Kind, row.Subject, StoredChanges.Read(row.Changes), row.RequestId);
}
