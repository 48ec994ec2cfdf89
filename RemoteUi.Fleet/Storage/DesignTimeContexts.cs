using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace RemoteUi.Fleet.Storage;

/// <summary>Creates the context of SQLite for <c>dotnet ef</c>, without the rest of the program.</summary>
internal sealed class DesignTimeSqliteContext : IDesignTimeDbContextFactory<SqliteFleetContext>
{
    public SqliteFleetContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteFleetContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>Creates the context of PostgreSQL for <c>dotnet ef</c>, without the rest of the program.</summary>
internal sealed class DesignTimePostgresContext : IDesignTimeDbContextFactory<PostgresFleetContext>
{
    public PostgresFleetContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresFleetContext>().UseNpgsql("Host=nowhere").Options);
}
