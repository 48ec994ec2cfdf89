using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage.Mappings;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("Audit");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Kind);
    }
}
