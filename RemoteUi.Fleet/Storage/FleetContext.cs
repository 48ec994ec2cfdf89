using Microsoft.EntityFrameworkCore;
using RemoteUi.Fleet.Storage.Rows;

namespace RemoteUi.Fleet.Storage;

/// <summary>Represents the database of the rehearsals: one model for SQLite and PostgreSQL.</summary>
public abstract class FleetContext(DbContextOptions options) : DbContext(options)
{
    private const int MaxName = 64;
    private const int MaxKeyName = 24;
    private const int MaxHost = 255;
    private const int MaxTransactionId = 64;

    public DbSet<RehearsalRow> Rehearsals => Set<RehearsalRow>();

    public DbSet<DeviceRow> Devices => Set<DeviceRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<RehearsalRow>(rehearsal =>
        {
            rehearsal.ToTable("Rehearsals");
            rehearsal.Property(row => row.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<DeviceRow>(device =>
        {
            device.ToTable("Devices");
            device.HasKey(row => new { row.RehearsalId, row.Number });
            device.HasOne<RehearsalRow>()
                .WithMany()
                .HasForeignKey(row => row.RehearsalId)
                .OnDelete(DeleteBehavior.Cascade);
            device.HasIndex(row => new { row.RehearsalId, row.Second, row.Shard });
            // Holds all that is counted each second of a rehearsal under way.
            device.HasIndex(row => new { row.RehearsalId, row.DoneAt, row.Ending, row.LeftAt });
            device.Property(row => row.CommonName).HasMaxLength(MaxName);
            device.Property(row => row.KeyName).HasMaxLength(MaxKeyName);
            device.Property(row => row.Host).HasMaxLength(MaxHost);
            device.Property(row => row.TransactionId).HasMaxLength(MaxTransactionId);
        });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}

/// <summary>The database of one host, in a file.</summary>
public sealed class SqliteFleetContext(DbContextOptions<SqliteFleetContext> options) : FleetContext(options);

/// <summary>The database that several hosts share.</summary>
public sealed class PostgresFleetContext(DbContextOptions<PostgresFleetContext> options) : FleetContext(options);
