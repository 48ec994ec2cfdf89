using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage.Mappings;

internal sealed class MachineSettingsMapping : IEntityTypeConfiguration<MachineSettingsRow>
{
    public void Configure(EntityTypeBuilder<MachineSettingsRow> builder)
    {
        builder.ToTable(
            "Settings",
            table => table.HasCheckConstraint("CK_Settings_OneRow", $"\"Id\" = {MachineSettingsRow.TheOne}"));
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
