using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Loads the code that reads the stored data while another core builds the host: most of the start goes into methods
/// that are called for the first time.
/// </summary>
internal static class StoragePreload
{
    public static async Task RunAsync()
    {
        await using var context = new RemoteUiDbContext(
            new DbContextOptionsBuilder<RemoteUiDbContext>().UseSqlite("Data Source=:memory:").Options);
        // Translates a query, and does not send it: the database has no tables.
        await using var keys = context.Keys.AsNoTracking().OrderBy(row => row.RegisteredAt).AsAsyncEnumerable()
            .GetAsyncEnumerator();
        StoredJson.Options.MakeReadOnly(populateMissingResolver: true);
        foreach (var part in (Type[])
            [typeof(CommunicationSettings), typeof(AutoRequestSettings), typeof(RevocationSettings)])
            StoredJson.Options.GetTypeInfo(part);
    }
}
