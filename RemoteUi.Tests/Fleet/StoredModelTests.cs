using Microsoft.EntityFrameworkCore;
using RemoteUi.Fleet.Storage;

namespace RemoteUi.Tests.Fleet;

/// <summary>One model, two databases: the migrations of each lead to the model.</summary>
public class StoredModelTests
{
    [Fact]
    public void The_migrations_of_SQLite_lead_to_the_model()
    {
        using var context = new SqliteFleetContext(
            new DbContextOptionsBuilder<SqliteFleetContext>().UseSqlite("Data Source=:memory:").Options);

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Equal(["20261128050000_Fleet"], context.Database.GetMigrations());
    }

    [Fact]
    public void The_migrations_of_PostgreSQL_lead_to_the_model()
    {
        using var context = new PostgresFleetContext(
            new DbContextOptionsBuilder<PostgresFleetContext>().UseNpgsql("Host=nowhere").Options);

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Equal(["20261128050000_Fleet"], context.Database.GetMigrations());
    }
}
