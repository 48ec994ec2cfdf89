using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage.Mappings;

internal sealed class ServerCheckRunMapping : IEntityTypeConfiguration<ServerCheckRunRow>
{
    public void Configure(EntityTypeBuilder<ServerCheckRunRow> builder)
    {
        builder.ToTable("ServerCheckRuns");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.StartedAt);
    }
}
