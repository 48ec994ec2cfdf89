using Microsoft.EntityFrameworkCore;
using RemoteUi.Web.Storage;
using RemoteUi.Web.Storage.Rows;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>
/// Keeps inputs of [Message Inspector] in the database, encrypted: the last 20, and at most 64 MiB together.
/// </summary>
public sealed class KeptInputs(
    IDbContextFactory<RemoteUiDbContext> contexts, SecretProtector protector, TimeProvider clock)
{
    public const int MaxInputs = 20;
    public const long MaxBytes = 64L * 1024 * 1024;

    private const int MaxName = 200;

    /// <summary>Returns what is kept, newest first, without the contents.</summary>
    public async Task<IReadOnlyList<KeptInput>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await ListAsync(context, cancellationToken);
    }

    public async Task<InspectedInput?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.KeptInspections.FindAsync([id], cancellationToken) is { } row
            ? new InspectedInput(row.Name, protector.UnprotectInspected(row.Content))
            : null;
    }

    /// <summary>Keeps an input, deletes the oldest ones beyond the limits, and returns its ID.</summary>
    public async Task<Guid> KeepAsync(InspectedInput input, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var id = Guid.NewGuid();
        var left = MaxBytes - input.Bytes.Length;
        var kept = await ListAsync(context, cancellationToken);
        var displaced = kept.Where((one, place) => place >= MaxInputs - 1 || (left -= one.Size) < 0).ToList();
        foreach (var one in displaced) await DeleteAsync(context, one.Id, cancellationToken);
        context.Add(new KeptInspectionRow
        {
            Id = id,
            Name = input.Name.Length <= MaxName ? input.Name : input.Name[..MaxName],
            KeptAt = clock.GetUtcNow(),
            Size = input.Bytes.Length,
            Content = protector.ProtectInspected(input.Bytes),
        });
        await context.SaveChangesAsync(cancellationToken);
        return id;
    }

    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await DeleteAsync(context, id, cancellationToken);
    }

    private static Task<int> DeleteAsync(RemoteUiDbContext context, Guid id, CancellationToken cancellationToken) =>
        context.KeptInspections.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken);

    private static async Task<List<KeptInput>> ListAsync(
        RemoteUiDbContext context, CancellationToken cancellationToken) =>
        await context.KeptInspections
            .OrderByDescending(row => row.KeptAt)
            .Select(row => new KeptInput(row.Id, row.Name, row.KeptAt, row.Size))
            .ToListAsync(cancellationToken);
}
