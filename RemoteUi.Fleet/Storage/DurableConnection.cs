using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RemoteUi.Fleet.Storage;

/// <summary>
/// Sets synchronous=FULL on every connection to SQLite: the record that a request is about to be sent must survive a
/// power cut. Devices share a commit, so that the cost is small.
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
