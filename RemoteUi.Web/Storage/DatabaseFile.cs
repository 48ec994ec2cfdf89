using System.Globalization;
using Microsoft.Data.Sqlite;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Represents the file of the database. Before the program uses it, SQLite checks it; a damaged one is set aside, never
/// deleted. One that is only locked, unreadable, or of a newer version is left alone.
/// </summary>
internal sealed class DatabaseFile(DataFolder data, TimeProvider clock)
{
    public const string Name = "remote-ui.db";

    /// <summary>How long a statement waits for another program that has the database locked, in seconds.</summary>
    private const int WaitForLock = 5;

    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>Returns how the database in a file is opened.</summary>
    public static string ConnectionTo(string file) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = WaitForLock,
        }.ToString();

    /// <exception cref="StartException">It was damaged, and has been set aside.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        data.MakePrivateFile(Name);
        if (await FindDamageAsync(cancellationToken) is not { } damage) return;
        var aside = SetAside();
        throw new StartException(
            $"The database {data.File(Name)} is damaged ({damage}). It was set aside as {aside}. Put back a backup "
                + "(restore FILE --replace), or start again to begin with an empty database: new keys, no accounts.");
    }

    private async Task<string?> FindDamageAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new SqliteConnection(ConnectionTo(data.File(Name)) + ";Pooling=False");
            await connection.OpenAsync(cancellationToken);
            await using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA quick_check(1)";
            var found = (string?)await check.ExecuteScalarAsync(cancellationToken);
            return found == "ok" ? null : found ?? "no answer of the check";
        }
        catch (SqliteException fault) when (StorageFaults.Of(fault) == StorageFault.Damaged)
        {
            return fault.Message.TrimEnd('.');
        }
    }

    private string SetAside()
    {
        var time = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var aside = data.File($"remote-ui-damaged-{time}.db");
        // The log is part of the data: tools that rescue a database need it under the new name.
        foreach (var part in Parts)
            if (File.Exists(data.File(Name + part))) File.Move(data.File(Name + part), aside + part, overwrite: true);
        return aside;
    }
}
