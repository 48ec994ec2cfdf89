using Microsoft.EntityFrameworkCore;
using RemoteUi.Storage;

namespace RemoteUi.Fleet.Storage;

/// <summary>Represents the database of the rehearsals, whichever it is.</summary>
public abstract class FleetDatabase
{
    /// <summary>Whether several hosts share it.</summary>
    public abstract bool IsShared { get; }

    public abstract Task<FleetContext> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Creates the tables that this version lacks.</summary>
    public abstract Task MigrateAsync(CancellationToken cancellationToken);
}

/// <inheritdoc cref="FleetDatabase"/>
internal abstract class FleetDatabase<TContext>(IDbContextFactory<TContext> contexts) : FleetDatabase
    where TContext : FleetContext
{
    public override async Task<FleetContext> OpenAsync(CancellationToken cancellationToken) =>
        await contexts.CreateDbContextAsync(cancellationToken);

    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await PrepareAsync(context, cancellationToken);
        if (!await IsCurrentAsync(context, cancellationToken)) await context.Database.MigrateAsync(cancellationToken);
    }

    protected virtual Task PrepareAsync(TContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether the tables are those of this version.</summary>
    protected abstract Task<bool> IsCurrentAsync(TContext context, CancellationToken cancellationToken);
}

/// <summary>A file of one host, which is locked by the lock of its data folder.</summary>
internal sealed class SqliteFleetDatabase(IDbContextFactory<SqliteFleetContext> contexts)
    : FleetDatabase<SqliteFleetContext>(contexts)
{
    public override bool IsShared => false;

    /// <summary>
    /// In WAL mode, readers never wait for a writer. A lock that a killed program left behind while it migrated is
    /// nobody's.
    /// </summary>
    protected override async Task PrepareAsync(SqliteFleetContext context, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
    }

    protected override Task<bool> IsCurrentAsync(SqliteFleetContext context, CancellationToken cancellationToken) =>
        Task.FromResult(MigrationHistory.IsComplete(context.Database));
}

/// <summary>A PostgreSQL database.</summary>
internal sealed class PostgresFleetDatabase(IDbContextFactory<PostgresFleetContext> contexts)
    : FleetDatabase<PostgresFleetContext>(contexts)
{
    public override bool IsShared => true;

    protected override async Task<bool> IsCurrentAsync(
        PostgresFleetContext context, CancellationToken cancellationToken) =>
        !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
}
