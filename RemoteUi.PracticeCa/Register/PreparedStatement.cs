using Microsoft.Data.Sqlite;

namespace RemoteUi.PracticeCa.Register;

/// <summary>A statement that is parsed once, for all its executions on one connection. It is not thread-safe.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly SqliteCommand command;

    /// <param name="sql">Has parameters ?1, ?2, and so on.</param>
    public PreparedStatement(SqliteConnection connection, string sql)
    {
        command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is in EntrySql, and made of constants.
        command.CommandText = sql;
#pragma warning restore CA2100
    }

    /// <summary>Returns the first column of the first row.</summary>
    public object? Execute(SqliteTransaction transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        Bind(values);
        return command.ExecuteScalar();
    }

    /// <summary>Executes a query. The caller disposes of the reader before the next one.</summary>
    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (command.Parameters.Count == index)
                command.Parameters.Add(new SqliteParameter { ParameterName = EntrySql.Parameter(index + 1) });
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }
    }
}
