using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Scheduling;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage;

/// <summary>Stores the planned request in SQLite.</summary>
internal sealed class EfPlannedRequestStore(IDbContextFactory<RemoteUiDbContext> contexts) : IPlannedRequestStore
{
    public async Task<PlannedRequest?> LoadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.PlannedRequest.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return row is null ? null : new PlannedRequest(row.Occurrence, row.SetTime, row.Shift);
    }

    public Task SaveAsync(PlannedRequest? planned, CancellationToken cancellationToken) =>
        contexts.SaveAsync(context => WriteAsync(context, planned, cancellationToken), cancellationToken);

    /// <summary>Updates the row to match the plan; the caller saves it.</summary>
    public static async Task WriteAsync(
        RemoteUiDbContext context, PlannedRequest? planned, CancellationToken cancellationToken)
    {
        var row = await context.PlannedRequest.SingleOrDefaultAsync(cancellationToken);
        if (planned is null)
        {
            if (row is not null) context.Remove(row);
            return;
        }

        if (row is null) context.Add(row = new PlannedRequestRow());
        (row.Occurrence, row.SetTime, row.Shift) = (planned.Occurrence, planned.SetTime, planned.Shift);
    }
}
