using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Sets synchronous=FULL on every connection. In WAL mode, NORMAL would survive a killed process but not a power cut:
/// the last commits could be lost, including the record that a request was sent, which would then be sent again as a
/// new one. A request commits about a dozen times, so the cost of the syncs is not noticeable.
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
