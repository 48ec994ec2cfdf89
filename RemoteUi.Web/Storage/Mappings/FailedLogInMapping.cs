using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage.Mappings;

internal sealed class FailedLogInMapping : IEntityTypeConfiguration<FailedLogInRow>
{
    public void Configure(EntityTypeBuilder<FailedLogInRow> builder)
    {
        builder.ToTable("FailedLogIns");
        builder.HasKey(row => new { row.UserId, row.IsLocal });
        builder.HasOne<MachineUser>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
