using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Sets every connection to synchronous=FULL. In the write-ahead log's mode NORMAL would survive a killed program but
/// not a power cut: the last commits could be gone, and with them the word that a request has left, which would then be
/// sent twice as a new one. A request commits about a dozen times; the syncs are not felt.
/// </summary>
internal sealed class DurableConnection : DbConnectionInterceptor
{
    private const string Pragma = "PRAGMA synchronous=FULL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragma;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragma;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
