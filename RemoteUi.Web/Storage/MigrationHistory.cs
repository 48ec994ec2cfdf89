using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace RemoteUi.Storage;

// Reads by SQL which migrations a SQLite database has had. EF Core makes a model of the table at each start when it is
// asked, which takes longer than to open the database. The other projects with a database compile this file too; its
// comments are no documentation, because the description of the API refuses to find the same one in two projects.
internal static class MigrationHistory
{
    // Whether the database has had all migrations that this version knows.
    public static bool IsComplete(DatabaseFacade database) => !database.GetMigrations().Except(Read(database)).Any();

    // Returns the migrations in their order; none if the database is new.
    public static IReadOnlyList<string> Read(DatabaseFacade database)
    {
        database.OpenConnection();
        try
        {
            using var command = database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
            if (command.ExecuteScalar() is 0L) return [];
            command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";
            using var rows = command.ExecuteReader();
            List<string> applied = [];
            while (rows.Read()) applied.Add(rows.GetString(0));
            return applied;
        }
        finally
        {
            database.CloseConnection();
        }
    }
}
