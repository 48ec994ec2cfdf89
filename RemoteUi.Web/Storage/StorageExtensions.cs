using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Enrollment;
using RemoteUi.PracticeCa.Storage;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Adds the device's storage: SQLite through EF Core, with secrets encrypted by the key ring of the data folder.
/// </summary>
public static class StorageExtensions
{
    private const string DatabaseName = "remote-ui.db";

    public static void AddStorage(this WebApplicationBuilder builder, DataFolder data)
    {
        var services = builder.Services;
        services
            .AddDataProtection()
            .SetApplicationName("RemoteUi")
            .PersistKeysToFileSystem(new DirectoryInfo(data.Folder("key-ring")));
        services.AddDbContextFactory<RemoteUiDbContext>(options =>
            options.UseSqlite(ConnectionTo(data.File(DatabaseName))).AddInterceptors(new DurableConnection()));
        services.AddSingleton<SecretProtector>();
        services.AddSingleton<IPracticeCaSecrets, PracticeCaSecrets>();
        services.AddSingleton<StoredKey>();
        services.AddSingleton<StoredRequest>();
        services.AddSingleton<EfKeyRegisterStore>();
        services.AddSingleton<EfMachineSettingsStore>();
        services.AddSingleton<IKeyRegisterStore>(provider => provider.GetRequiredService<EfKeyRegisterStore>());
        services.AddSingleton<IMachineSettingsStore>(provider => provider.GetRequiredService<EfMachineSettingsStore>());
        services.AddSingleton<IIssuanceRequestStore, EfIssuanceRequestStore>();
        services.AddSingleton<IPlannedRequestStore, EfPlannedRequestStore>();
        services.AddSingleton<FirstStart>();
    }

    /// <summary>
    /// Migrates the database to this version and creates what a new device needs, before the program listens.
    /// </summary>
    public static async Task PrepareStorageAsync(
        this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        services.GetRequiredService<DataFolder>().MakePrivateFile(DatabaseName);
        await using (
            var context = await services
                .GetRequiredService<IDbContextFactory<RemoteUiDbContext>>()
                .CreateDbContextAsync(cancellationToken))
        {
            // Stored in the file. In this mode, readers never wait for a writer.
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
        }

        await services.GetRequiredService<FirstStart>().PrepareAsync(cancellationToken);
    }

    private static string ConnectionTo(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ToString();
}
