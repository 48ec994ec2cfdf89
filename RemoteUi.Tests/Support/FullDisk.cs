using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RemoteUi.Tests.Support;

/// <summary>
/// Gives the database a disk that can be full: SQLite then refuses to grow the file, with the same error as for a real
/// disk (SQLITE_FULL).
/// </summary>
public sealed class FullDisk : DbConnectionInterceptor
{
    private const long Unlimited = 4_294_967_294;

    /// <summary>The most pages that the database may have; null while there is room.</summary>
    public long? Pages { get; set; }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture, $"PRAGMA max_page_count={Pages ?? Unlimited}");
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
