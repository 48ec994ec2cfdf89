using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage.Mappings;

internal sealed class RequestMessagesMapping : IEntityTypeConfiguration<RequestMessagesRow>
{
    public void Configure(EntityTypeBuilder<RequestMessagesRow> builder)
    {
        builder.ToTable("RequestMessages");
        builder.HasKey(row => new { row.RequestId, row.Number });
        builder
            .HasOne<IssuanceRequestRow>()
            .WithMany()
            .HasForeignKey(row => row.RequestId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
