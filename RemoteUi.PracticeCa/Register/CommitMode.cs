using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RemoteUi.PracticeCa.Register;

/// <summary>
/// Sets synchronous=NORMAL on every connection: in WAL mode, a commit is then not flushed to the disk by itself.
/// Nothing is lost if the program is killed; a power cut can take the last entries. A flush takes longer than signing.
/// </summary>
internal sealed class CommitMode : DbConnectionInterceptor
{
    /// <summary>For a change that a power cut must not take; with it, all before it are flushed.</summary>
    public const string Flushed = "PRAGMA synchronous=FULL;";

    private const string NotFlushed = "PRAGMA synchronous=NORMAL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = NotFlushed;
        command.ExecuteNonQuery();
    }
}
