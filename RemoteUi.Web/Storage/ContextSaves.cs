using Microsoft.EntityFrameworkCore;

namespace RemoteUi.Web.Storage;

/// <summary>Changes the database by a context of its own.</summary>
internal static class ContextSaves
{
    /// <summary>Saves what is changed in the context, in one transaction.</summary>
    public static async Task SaveAsync(
        this IDbContextFactory<RemoteUiDbContext> contexts, Func<RemoteUiDbContext, Task> change,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await change(context);
        await context.SaveChangesAsync(cancellationToken);
    }
}
