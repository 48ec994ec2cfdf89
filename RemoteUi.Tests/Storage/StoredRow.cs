using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

/// <summary>
/// Reads the columns of a table's last row as SQLite stores them, independent of the program's mapping.
/// </summary>
internal static class StoredRow
{
    /// <summary>Returns the numbers and texts of the row as JSON, without bytes and the excluded columns.</summary>
    public static Task<string> ReadAsync(TestMachine machine, string table, params string[] leftOut) =>
        ReadAsync(machine, table, withBytes: false, leftOut);

    /// <summary>Returns the whole row as JSON, with bytes as hexadecimal text.</summary>
    public static Task<string> ReadWholeAsync(TestMachine machine, string table) =>
        ReadAsync(machine, table, withBytes: true, []);

    private static async Task<string> ReadAsync(TestMachine machine, string table, bool withBytes, string[] leftOut)
    {
        await using var context = await machine.Get<IDbContextFactory<RemoteUiDbContext>>().CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM {table} ORDER BY rowid DESC LIMIT 1";
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        var columns = Enumerable.Range(0, row.FieldCount)
            .Where(column => !leftOut.Contains(row.GetName(column)))
            .Where(column => withBytes || row.GetValue(column) is not byte[])
            .OrderBy(row.GetName, StringComparer.Ordinal)
            .Select(column => KeyValuePair.Create(row.GetName(column), ValueOf(row.GetValue(column))));
        return new JsonObject(columns).ToJsonString();
    }

    private static JsonNode? ValueOf(object value) => value switch
    {
        long number => number,
        string text => text,
        byte[] bytes => Convert.ToHexString(bytes),
        _ => null,
    };
}
