using Microsoft.EntityFrameworkCore;

namespace RemoteUi.Web.Storage;

/// <summary>Deletes rows that were not read, and stores the entries that wait for that with it.</summary>
internal static class AuditedDeletion
{
    /// <summary>Returns how many rows were deleted. Without any, the entries wait on.</summary>
    public static async Task<int> DeleteAsync<T>(
        this RemoteUiDbContext context, IQueryable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var deleted = await rows.ExecuteDeleteAsync(cancellationToken);
        if (deleted > 0) await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return deleted;
    }
}
