using Microsoft.Data.Sqlite;
using RemoteUi.PracticeCa.Register.Rows;

namespace RemoteUi.PracticeCa.Register;

/// <summary>
/// Reads single entries on one connection that stays open. Each read takes some microseconds, so that those of
/// simultaneous requests wait for each other. This class is thread-safe.
/// </summary>
internal sealed class EntryReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, PreparedStatement> prepared = [];
    private readonly Lock gate = new();

    public EntryReader(RegisterDatabase database) => connection = database.Connect();

    /// <summary>Returns the newest entry that a statement finds, or null.</summary>
    /// <param name="sql">One of the queries of <see cref="EntrySql"/>.</param>
    public EntryRow? Find(string sql, params ReadOnlySpan<object?> values)
    {
        lock (gate)
        {
            if (!prepared.TryGetValue(sql, out var statement))
                prepared[sql] = statement = new PreparedStatement(connection, sql);
            using var reader = statement.Read(values);
            return reader.Read() ? EntryColumns.Read(reader) : null;
        }
    }

    public void Dispose()
    {
        foreach (var statement in prepared.Values) statement.Dispose();
        connection.Dispose();
    }
}
