using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// Records the SQL statements that EF Core executes on one database file, with their query plans. It must exist before
/// the program opens the file, because EF Core looks for observers only once a second.
/// </summary>
internal sealed class ExecutedStatements
    : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string file;
    private readonly List<IDisposable> subscriptions = [];
    private readonly List<(string Text, List<(string Name, object? Value)> Parameters)> statements = [];

    public ExecutedStatements(string file)
    {
        this.file = file;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => statements.Count;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != RelationalEventId.CommandExecuting.Name
            || value.Value is not CommandEventData { Command: { } command }
            || command.Connection?.DataSource != file)
            return;
        lock (statements)
            statements.Add((
                command.CommandText,
                [.. command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value))]));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => throw error;

    /// <summary>Returns the steps of all query plans, each with its statement, and forgets the statements.</summary>
    public IReadOnlyList<(string Step, string Statement)> TakePlans()
    {
        lock (statements)
        {
            var plans = statements.SelectMany(statement => Plan(file, statement.Text, statement.Parameters)).ToList();
            statements.Clear();
            return plans;
        }
    }

    public void Dispose()
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
    }

    /// <summary>Returns the steps of the query plans of a text of statements, each with its statement.</summary>
    public static IReadOnlyList<(string Step, string Statement)> Plan(
        string file, string text, IReadOnlyList<(string Name, object? Value)> parameters)
    {
        var steps = new List<(string, string)>();
        if (text.StartsWith("PRAGMA", StringComparison.Ordinal)) return steps;
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        foreach (var statement in text.Split(';').Where(part => part.Trim().Length > 0))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + statement;
            foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
            using var reader = command.ExecuteReader();
            while (reader.Read()) steps.Add((reader.GetString(3), statement.Trim()));
        }

        return steps;
    }
}
