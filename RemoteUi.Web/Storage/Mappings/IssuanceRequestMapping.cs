using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage.Mappings;

internal sealed class IssuanceRequestMapping : IEntityTypeConfiguration<IssuanceRequestRow>
{
    public void Configure(EntityTypeBuilder<IssuanceRequestRow> builder)
    {
        builder.ToTable("IssuanceRequests");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.CreatedAt);
        builder.HasIndex(row => row.TransactionId);
    }
}
