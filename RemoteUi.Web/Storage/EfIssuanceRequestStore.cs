using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage;

/// <summary>Stores the requests in SQLite; <see cref="RequestHistory"/> decides which of them are kept.</summary>
internal sealed class EfIssuanceRequestStore(
    IDbContextFactory<RemoteUiDbContext> contexts, StoredRequest stored, EfKeyRegisterStore keys)
    : IIssuanceRequestStore
{
    private readonly LastRead<IReadOnlyList<Func<IssuanceRequest>>> all = new();

    public async Task<IReadOnlyList<IssuanceRequest>> ListAsync(CancellationToken cancellationToken)
    {
        var requests = await all.GetAsync(() => ReadAllAsync(cancellationToken));
        return [.. requests.Select(request => request())];
    }

    public async Task<IssuanceRequest?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.IssuanceRequests.FindAsync([id], cancellationToken) is { } row
            ? stored.Read(row)()
            : null;
    }

    public Task AddAsync(IssuanceRequest request, CancellationToken cancellationToken) => WriteAsync(
        context => AddAsync(context, request, cancellationToken), cancellationToken);

    public Task AddAsync(IssuanceRequest request, PlannedRequest? next, CancellationToken cancellationToken) =>
        WriteAsync(
            async context =>
            {
                await AddAsync(context, request, cancellationToken);
                await EfPlannedRequestStore.WriteAsync(context, next, cancellationToken);
            },
            cancellationToken);

    public Task SaveAsync(IssuanceRequest request, CancellationToken cancellationToken) => WriteAsync(
        context => WriteAsync(context, request, cancellationToken), cancellationToken);

    public Task SaveAsync(IssuanceRequest request, KeyRegister register, CancellationToken cancellationToken) =>
        keys.WriteAsync(() => WriteAsync(
            async context =>
            {
                await WriteAsync(context, request, cancellationToken);
                await keys.WriteAsync(context, register, cancellationToken);
            },
            cancellationToken));

    public Task RemoveAsync(Guid id, CancellationToken cancellationToken) => all.WriteAsync(async () =>
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.DeleteAsync(context.IssuanceRequests.Where(row => row.Id == id), cancellationToken);
    });

    private async Task<IReadOnlyList<Func<IssuanceRequest>>> ReadAllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.IssuanceRequests
            .AsNoTracking()
            .OrderByDescending(row => row.CreatedAt)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(stored.Read)];
    }

    /// <summary>Saves what is changed in a context, and then forgets what was read.</summary>
    private Task WriteAsync(Func<RemoteUiDbContext, Task> change, CancellationToken cancellationToken) =>
        all.WriteAsync(() => contexts.SaveAsync(change, cancellationToken));

    private async Task AddAsync(RemoteUiDbContext context, IssuanceRequest request, CancellationToken cancellationToken)
    {
        var kept = await context.IssuanceRequests
            .Select(row => new HistoryEntry(row.Id, row.CreatedAt, row.State))
            .ToListAsync(cancellationToken);
        var displaced = RequestHistory.Displaced(kept);
        context.RemoveRange(
            await context.IssuanceRequests.Where(row => displaced.Contains(row.Id)).ToListAsync(cancellationToken));
        context.Add(stored.ToRow(request));
        await EfRequestMessages.WriteAsync(context, request, cancellationToken);
    }

    private async Task WriteAsync(
        RemoteUiDbContext context, IssuanceRequest request, CancellationToken cancellationToken)
    {
        IssuanceRequestRow row = await context.IssuanceRequests.FindAsync([request.Id], cancellationToken)
            ?? throw new InvalidOperationException($"Request {request.Id} is not stored");
        stored.Write(request, row);
        await EfRequestMessages.WriteAsync(context, request, cancellationToken);
    }
}
