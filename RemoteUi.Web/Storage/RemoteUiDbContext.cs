using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Represents the device's database: requests, keys, settings, revocation lists, the planned request, the accounts,
/// their sessions and tokens, the runs of [Server Check], and who changed what.
/// </summary>
public sealed class RemoteUiDbContext(DbContextOptions<RemoteUiDbContext> options)
    : IdentityDbContext<MachineUser, IdentityRole, string>(options)
{
    public DbSet<ApiTokenRow> ApiTokens => Set<ApiTokenRow>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<FailedLogInRow> FailedLogIns => Set<FailedLogInRow>();

    public DbSet<IssuanceRequestRow> IssuanceRequests => Set<IssuanceRequestRow>();

    public DbSet<KeptInspectionRow> KeptInspections => Set<KeptInspectionRow>();

    public DbSet<MachineKeyRow> Keys => Set<MachineKeyRow>();

    public DbSet<MachineSettingsRow> Settings => Set<MachineSettingsRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<PlannedRequestRow> PlannedRequest => Set<PlannedRequestRow>();

    public DbSet<RequestMessagesRow> RequestMessages => Set<RequestMessagesRow>();

    public DbSet<RevocationListRow> RevocationLists => Set<RevocationListRow>();

    public DbSet<ServerCheckRunRow> ServerCheckRuns => Set<ServerCheckRunRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RemoteUiDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<TimeSpanToTicksConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }
}
