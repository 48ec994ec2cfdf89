using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage;

/// <summary>Stores the device's keys in SQLite.</summary>
internal sealed class EfKeyRegisterStore(
    IDbContextFactory<RemoteUiDbContext> contexts, StoredKey stored, MachineProfile machine)
    : IKeyRegisterStore
{
    private readonly LastRead<List<MachineKeyRow>> rows = new();

    public async Task<KeyRegister> LoadAsync(CancellationToken cancellationToken) => new(
        stored.FromRows(await rows.GetAsync(() => ReadAsync(cancellationToken))), machine.KeyLimit);

    public Task SaveAsync(KeyRegister register, CancellationToken cancellationToken) => WriteAsync(() =>
        contexts.SaveAsync(context => WriteAsync(context, register, cancellationToken), cancellationToken));

    /// <summary>Saves changes of which the register is a part.</summary>
    public Task WriteAsync(Func<Task> save) => rows.WriteAsync(save);

    /// <summary>
    /// Updates the rows to match the register; the caller saves them, within <see cref="WriteAsync(Func{Task})"/>. Of a
    /// stored key, only the use changes.
    /// </summary>
    public async Task WriteAsync(RemoteUiDbContext context, KeyRegister register, CancellationToken cancellationToken)
    {
        var known = await context.Keys.ToDictionaryAsync(row => row.Id, cancellationToken);
        foreach (var key in register.Keys)
            if (known.Remove(key.Id, out var row))
                (row.UseLocation, row.IpSecPolicy) = (key.Use.Location, key.Use.IpSecPolicy);
            else context.Add(stored.ToRow(key));
        context.RemoveRange(known.Values);
    }

    private async Task<List<MachineKeyRow>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Keys.AsNoTracking().OrderBy(row => row.RegisteredAt).ToListAsync(cancellationToken);
    }
}
