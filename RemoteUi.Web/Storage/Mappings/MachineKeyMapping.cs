using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage.Mappings;

internal sealed class MachineKeyMapping : IEntityTypeConfiguration<MachineKeyRow>
{
    public void Configure(EntityTypeBuilder<MachineKeyRow> builder)
    {
        builder.ToTable("Keys");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.IsDefault).IsUnique().HasFilter("\"IsDefault\" = 1");
    }
}
