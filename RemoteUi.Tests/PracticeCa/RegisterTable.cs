using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Changes the database of a register behind the practice CA's back.</summary>
internal static class RegisterTable
{
    /// <summary>Adds entries that differ only in their numbers, transaction IDs, serial numbers, and hashes.</summary>
    public static void Fill(PracticeCaBench bench, int count, RegisterState state = RegisterState.Issued)
    {
        // Creates the database.
        _ = bench.Administration.RegisterVersion;
        Execute(
            bench,
            $"""
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})
            INSERT INTO Entries (TransactionId, State, IsRenewal, IsForNextCa, IsUnderway, RequestedAt, DecidedAt,
                SerialNumber, SearchText, MessageHash, SignerKeyHash, SignerHash, RequestHash, RequestedKeyHash)
            SELECT hex(randomblob(16)), '{state}', 0, 0, {(state == RegisterState.Issued ? 1 : 0)},
                639000000000000000, 639000000000000000, hex(randomblob(16)), 'CN=DEVICE ' || n, randomblob(32),
                randomblob(32), randomblob(32), randomblob(32), randomblob(32)
            FROM numbers;
            INSERT INTO Contents (Number, SubjectName, PublicKey, Certificate)
            SELECT Number, X'300D310B300906035504030C024142', randomblob(294), randomblob(900) FROM Entries
            WHERE Number NOT IN (SELECT Number FROM Contents);
            """);
    }

    public static int Count(PracticeCaBench bench, string table)
    {
        using var connection = Open(bench);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return Convert.ToInt32(command.ExecuteScalar(), null);
    }

    public static void Execute(PracticeCaBench bench, string sql)
    {
        using var connection = Open(bench);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Returns the columns of the only row of each table as SQLite stores them; bytes in base64.</summary>
    public static JsonObject Row(PracticeCaBench bench, params string[] tables) =>
        new(tables.Select(table => KeyValuePair.Create<string, JsonNode?>(table, Row(bench, table))));

    public static SqliteConnection Open(PracticeCaBench bench)
    {
        var connection = new SqliteConnection($"Data Source={bench.RegisterDatabase};Pooling=False");
        connection.Open();
        return connection;
    }

    private static JsonObject Row(PracticeCaBench bench, string table)
    {
        using var connection = Open(bench);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        return new(Enumerable.Range(0, row.FieldCount)
            .OrderBy(row.GetName, StringComparer.Ordinal)
            .Select(column => KeyValuePair.Create(row.GetName(column), ValueOf(row.GetValue(column)))));
    }

    private static JsonNode? ValueOf(object value) => value switch
    {
        long number => number,
        string text => text,
        byte[] bytes => Convert.ToBase64String(bytes),
        _ => null,
    };
}
