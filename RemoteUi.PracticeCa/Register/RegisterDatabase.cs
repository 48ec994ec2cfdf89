using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.PracticeCa.Register;

/// <summary>
/// Opens the database of the register, which it creates or migrates first, and takes over the files of the version that
/// had one for each entry.
/// </summary>
internal sealed class RegisterDatabase : IDisposable
{
    private readonly DbContextOptions<RegisterContext> options;
    private readonly string connection;

    public RegisterDatabase(PracticeCaFolder folder, RegisterFiles files)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.RegisterDatabase)!);
        AtomicFile.MakePrivate(folder.RegisterDatabase);
        connection = new SqliteConnectionStringBuilder
        {
            DataSource = folder.RegisterDatabase,
            ForeignKeys = true,
        }.ToString();
        options = new DbContextOptionsBuilder<RegisterContext>()
            .UseSqlite(connection)
            .AddInterceptors(new DurableConnection())
            .Options;
        Migrate();
        TakeOver(files);
    }

    public RegisterContext Open() => new(options);

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
        if (!context.Database.GetPendingMigrations().Any()) return;
        // A program that was killed while it migrated leaves the lock of EF Core behind. The host keeps out a second
        // program.
        context.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
        context.Database.Migrate();
    }

    /// <summary>
    /// In one transaction; the files are set aside after it. If the program is killed between the two, the next start
    /// finds the entries and leaves them.
    /// </summary>
    private void TakeOver(RegisterFiles files)
    {
        if (!files.Exist) return;
        using (var context = Open())
        {
            var known = context.Entries.Select(row => row.Number).ToHashSet();
            context.Entries.AddRange(
                files.Read().Where(entry => !known.Contains(entry.Number)).Select(StoredEntry.ToRow));
            context.SaveChanges();
        }

        files.SetAside();
    }
}
