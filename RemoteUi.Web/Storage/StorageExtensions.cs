using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Enrollment;
using RemoteUi.PracticeCa.Storage;
using RemoteUi.Storage;
using RemoteUi.Web.Audit;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Rehearsals;
using RemoteUi.Web.Revocation;
using RemoteUi.Web.ServerChecks;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Adds the device's storage: SQLite through EF Core, with secrets encrypted by the key ring of the data folder.
/// </summary>
public static class StorageExtensions
{
    public static void AddStorage(this WebApplicationBuilder builder, DataFolder data)
    {
        var services = builder.Services;
        services
            .AddDataProtection()
            .SetApplicationName("RemoteUi")
            .PersistKeysToFileSystem(new DirectoryInfo(data.Folder(KeyRing.FolderName)))
            .ProtectWith(KeyRingOptions.Read(builder.Configuration));
        services.AddSingleton<KeyRing>();
        services.AddSingleton<AuditedSaves>();
        services.AddPooledDbContextFactory<RemoteUiDbContext>((provider, options) =>
            options
                .UseSqlite(DatabaseFile.ConnectionTo(data.File(DatabaseFile.Name)))
                .AddInterceptors(new DurableConnection(), provider.GetRequiredService<AuditedSaves>()));
        services.AddSingleton<DatabaseFile>();
        services.AddSingleton<StoredDataCheck>();
        services.AddSingleton<SecretProtector>();
        services.AddSingleton<IPracticeCaSecrets, PracticeCaSecrets>();
        services.AddSingleton<StoredKey>();
        services.AddSingleton<StoredRequest>();
        services.AddSingleton<CertificateEnds>();
        services.AddSingleton<NextRequest>();
        services.AddSingleton<EfKeyRegisterStore>();
        services.AddSingleton<EfMachineSettingsStore>();
        services.AddSingleton<IKeyRegisterStore>(provider => provider.GetRequiredService<EfKeyRegisterStore>());
        services.AddSingleton<IMachineSettingsStore>(provider => provider.GetRequiredService<EfMachineSettingsStore>());
        services.AddSingleton<IIssuanceRequestStore, EfIssuanceRequestStore>();
        services.AddSingleton<IRequestMessages, EfRequestMessages>();
        services.AddSingleton<IPlannedRequestStore, EfPlannedRequestStore>();
        services.AddSingleton<IAuditStore, EfAuditStore>();
        services.AddSingleton<ICheckRunStore, EfCheckRunStore>();
        services.AddSingleton<IRevocationListStore, EfRevocationLists>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<TrustedCaFolder>();
    }

    /// <summary>
    /// Migrates the database to this version and creates what a new device needs, before the program listens.
    /// </summary>
    public static async Task PrepareStorageAsync(
        this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        services.GetRequiredService<DataFolder>().CloseToOthers(
            services.GetRequiredService<ILogger<DataFolder>>());
        services.GetRequiredService<KeyRing>().TakeOver();
        await services.GetRequiredService<DatabaseFile>().CheckAsync(cancellationToken);
        await using (
            var context = await services
                .GetRequiredService<IDbContextFactory<RemoteUiDbContext>>()
                .CreateDbContextAsync(cancellationToken))
        {
            // Stored in the file. In this mode, readers never wait for a writer.
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
            await MigrateAsync(context, cancellationToken);
        }

        await services.PrepareFleetAsync(cancellationToken);
        var first = services.GetRequiredService<FirstStart>();
        await StoredDataCheck.ReadAsync("Keys", () => first.PrepareAsync(cancellationToken));
        await services.GetRequiredService<StoredDataCheck>().RunAsync(cancellationToken);
        await services.GetRequiredService<TrustedCaFolder>().TakeOverAsync(cancellationToken);
    }

    /// <summary>
    /// Migrates the database if it is of an earlier version. A program that was killed while it migrated leaves the
    /// lock of EF Core behind, for which the next one would wait for ever. It protects against a second program, which
    /// <see cref="DataFolderLock"/> does here.
    /// </summary>
    private static async Task MigrateAsync(RemoteUiDbContext context, CancellationToken cancellationToken)
    {
        var applied = MigrationHistory.Read(context.Database);
        var known = context.Database.GetMigrations().ToList();
        StoredDataCheck.RefuseNewer(applied, known);
        if (known.TrueForAll(applied.Contains)) return;
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
    }
}
