using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static SQLitePCL.raw;

namespace RemoteUi.Tests.Support;

/// <summary>Makes a write to the database fail with an error of SQLite, as a full disk does.</summary>
public sealed class FailingWrites : DbCommandInterceptor
{
    private int untilFault;

    /// <summary>Whether a write has failed since the last call of <see cref="FailAt"/>.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Lets the write with this number, from 1, fail, and all after it until <see cref="Recover"/>.</summary>
    public void FailAt(int write) => (untilFault, HasFailed) = (write, false);

    public void Recover() => untilFault = 0;

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Look(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Look(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Look(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Look(command);
        return ValueTask.FromResult(result);
    }

    private void Look(DbCommand command)
    {
        if (untilFault <= 0 || !IsWrite(command.CommandText)) return;
        if (untilFault > 1)
        {
            untilFault--;
            return;
        }

        HasFailed = true;
        throw new SqliteException("SQLite Error 13: 'database or disk is full'.", SQLITE_FULL);
    }

    private static bool IsWrite(string sql) =>
        sql.Contains("INSERT ", StringComparison.Ordinal) || sql.Contains("UPDATE ", StringComparison.Ordinal)
            || sql.Contains("DELETE ", StringComparison.Ordinal);
}
