using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage.Mappings;

internal sealed class PlannedRequestMapping : IEntityTypeConfiguration<PlannedRequestRow>
{
    public void Configure(EntityTypeBuilder<PlannedRequestRow> builder)
    {
        builder.ToTable(
            "PlannedRequest",
            table => table.HasCheckConstraint("CK_PlannedRequest_OneRow", $"\"Id\" = {PlannedRequestRow.TheOne}"));
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
