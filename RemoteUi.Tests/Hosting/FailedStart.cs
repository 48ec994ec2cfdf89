using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using RemoteUi.Tests.Support;
using RemoteUi.Web;

namespace RemoteUi.Tests.Hosting;

/// <summary>Starts the program in a folder in which it cannot start, and returns the only line that it says.</summary>
internal static class FailedStart
{
    public static Task<string> LineOfAsync(TemporaryFolder folder, params string[] settings) =>
        LineOfAsync(folder, _ => { }, settings);

    public static async Task<string> LineOfAsync(
        TemporaryFolder folder, Action<WebApplicationBuilder> change, params string[] settings)
    {
        using var errors = new StringWriter();
        using var log = new ErrorLog();
        var code = await HostLoop
            .RunAsync(
                () => Program.Build(
                    TestMachine.Arguments(folder, settings),
                    builder =>
                    {
                        builder.Logging.AddProvider(log);
                        change(builder);
                    }),
                app => app.Lifetime.StopApplication(), errors)
            .WaitAsync(TimeSpan.FromSeconds(90), TestContext.Current.CancellationToken);

        Assert.Equal(1, code);
        Assert.Empty(log.Lines);
        var line = Assert.Single(errors.ToString().TrimEnd().Split('\n'));
        Assert.StartsWith("Remote UI cannot start: ", line, StringComparison.Ordinal);
        Assert.EndsWith(".", line, StringComparison.Ordinal);
        Assert.DoesNotContain("unexpected", line, StringComparison.Ordinal);
        return line;
    }

    /// <summary>Moves what is in the write-ahead log to the file of the database.</summary>
    public static async Task CheckpointAsync(this TemporaryFolder folder)
    {
        await using var connection = new SqliteConnection($"Data Source={folder.File("remote-ui.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Changes the database of a program that does not run.</summary>
    public static async Task ChangeDatabaseAsync(this TemporaryFolder folder, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={folder.File("remote-ui.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
