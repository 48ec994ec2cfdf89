using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Storage;

/// <summary>Stores the device's keys in SQLite.</summary>
internal sealed class EfKeyRegisterStore(
    IDbContextFactory<RemoteUiDbContext> contexts, StoredKey stored, MachineProfile machine)
    : IKeyRegisterStore
{
    public async Task<KeyRegister> LoadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Keys.AsNoTracking().OrderBy(row => row.RegisteredAt).ToListAsync(cancellationToken);
        return new KeyRegister(stored.FromRows(rows), machine.KeyLimit);
    }

    public async Task SaveAsync(KeyRegister register, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await WriteAsync(context, register, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Updates the rows to match the register; the caller saves them. Of a stored key, only the use changes.
    /// </summary>
    public async Task WriteAsync(RemoteUiDbContext context, KeyRegister register, CancellationToken cancellationToken)
    {
        var rows = await context.Keys.ToDictionaryAsync(row => row.Id, cancellationToken);
        foreach (var key in register.Keys)
            if (rows.Remove(key.Id, out var row))
                (row.UseLocation, row.IpSecPolicy) = (key.Use.Location, key.Use.IpSecPolicy);
            else context.Add(stored.ToRow(key));
        context.RemoveRange(rows.Values);
    }
}
