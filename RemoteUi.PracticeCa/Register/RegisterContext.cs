using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RemoteUi.PracticeCa.Register.Rows;

namespace RemoteUi.PracticeCa.Register;

/// <summary>The database of the register (SQLite).</summary>
internal sealed class RegisterContext(DbContextOptions<RegisterContext> options) : DbContext(options)
{
    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<ContentRow> Contents => Set<ContentRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MapEntries(modelBuilder.Entity<EntryRow>());
        modelBuilder.Entity<ContentRow>(content =>
        {
            content.ToTable("Contents");
            content.HasKey(row => row.Number);
            content.Property(row => row.Number).ValueGeneratedNever();
        });
    }

    /// <summary>SQLite cannot order times with an offset, but their ticks (100 ns since the year 1).</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    private static void MapEntries(EntityTypeBuilder<EntryRow> entry)
    {
        entry.ToTable("Entries");
        entry.HasKey(row => row.Number);
        entry.Property(row => row.State).HasConversion<string>();
        entry.Property(row => row.Ca).HasDefaultValue(1);
        entry.HasOne(row => row.Content).WithOne()
            .HasForeignKey<ContentRow>(content => content.Number)
            .OnDelete(DeleteBehavior.Cascade);
        entry.HasIndex(row => row.SerialNumber).IsUnique();
        entry.HasIndex(row => row.MessageHash);
        entry.HasIndex(row => new { row.TransactionId, row.IsRenewal, row.Ca, row.IsUnderway });
        entry.HasIndex(row => new { row.TransactionId, row.SignerKeyHash });
        entry.HasIndex(row => new { row.TransactionId, row.RequestedKeyHash });
        entry.HasIndex(row => row.State);
        entry.HasIndex(row => row.SpentPasswordHash);
    }

    internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
