using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using RemoteUi.PracticeCa.Storage;
using RemoteUi.Storage;

namespace RemoteUi.PracticeCa.Register;

/// <summary>
/// Opens the database of the register, which it creates or migrates first, and takes over the files of the version that
/// had one for each entry.
/// </summary>
internal sealed class RegisterDatabase : IDisposable
{
    private readonly PooledDbContextFactory<RegisterContext> contexts;
    private readonly string connection;

    public RegisterDatabase(PracticeCaFolder folder, RegisterFiles files)
    {
        AtomicFile.MakePrivate(folder.RegisterDatabase);
        connection = new SqliteConnectionStringBuilder
        {
            DataSource = folder.RegisterDatabase,
            ForeignKeys = true,
        }.ToString();
        contexts = new(new DbContextOptionsBuilder<RegisterContext>()
            .UseSqlite(connection)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new CommitMode())
            .Options);
        Migrate();
        TakeOver(files);
    }

    public RegisterContext Open() => contexts.CreateDbContext();

    /// <summary>Opens a connection for plain SQL that reads. The caller disposes of it.</summary>
    public SqliteConnection Connect()
    {
        var opened = new SqliteConnection(connection);
        opened.Open();
        return opened;
    }

    public void Dispose()
    {
        using var pooled = new SqliteConnection(connection);
        SqliteConnection.ClearPool(pooled);
    }

    private void Migrate()
    {
        using var context = Open();
        // Stored in the file. In this mode, readers never wait for a writer.
        context.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
        if (MigrationHistory.IsComplete(context.Database)) return;
        // A program that was killed while it migrated leaves the lock of EF Core behind. The host keeps out a second
        // program.
        context.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
        context.Database.Migrate();
    }

    /// <summary>
    /// Takes over all files in one transaction, and sets them aside after it. If the program is killed before the
    /// transaction ends, the next start begins again; if it is killed after, the next start only sets them aside.
    /// </summary>
    private void TakeOver(RegisterFiles files)
    {
        const int AtOnce = 100;
        if (!files.Exist) return;
        using (var context = Open())
        {
            if (!context.Entries.Any())
            {
                using var transaction = context.Database.BeginTransaction();
                foreach (var some in files.Read().Select(StoredEntry.ToRow).Chunk(AtOnce))
                {
                    context.AddRange(some);
                    context.SaveChanges();
                    context.ChangeTracker.Clear();
                }

                transaction.Commit();
            }
        }

        files.SetAside();
    }
}
