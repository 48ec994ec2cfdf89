using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage.Mappings;

internal sealed class RevocationListMapping : IEntityTypeConfiguration<RevocationListRow>
{
    public void Configure(EntityTypeBuilder<RevocationListRow> builder)
    {
        builder.ToTable("RevocationLists");
        builder.HasKey(row => row.Thumbprint);
        builder.Property(row => row.Thumbprint).ValueGeneratedNever();
    }
}
