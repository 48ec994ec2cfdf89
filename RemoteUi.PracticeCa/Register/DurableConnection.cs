using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RemoteUi.PracticeCa.Register;

/// <summary>
/// Sets synchronous=FULL on every connection: in WAL mode, NORMAL would lose the last certificates after a power cut,
/// although clients have them.
/// </summary>
internal sealed class DurableConnection : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=FULL;";
        command.ExecuteNonQuery();
    }
}
