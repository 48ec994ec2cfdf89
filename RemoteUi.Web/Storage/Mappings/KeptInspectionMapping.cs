using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage.Mappings;

internal sealed class KeptInspectionMapping : IEntityTypeConfiguration<KeptInspectionRow>
{
    public void Configure(EntityTypeBuilder<KeptInspectionRow> builder)
    {
        builder.ToTable("KeptInspections");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.KeptAt);
    }
}
