using Microsoft.Data.Sqlite;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Hosting;

/// <summary>A damaged database is set aside; one that is only locked or newer stays where it is.</summary>
public sealed class DamagedDatabaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 100_000)]
    [InlineData(4096, 8192)]
    [InlineData(20_000, 40_000)]
    public async Task A_damaged_database_is_set_aside_and_the_next_start_begins_empty(int from, int to)
    {
        using var folder = await PreparedFolder.CopyAsync();
        await folder.CheckpointAsync();
        var bytes = await File.ReadAllBytesAsync(folder.File("remote-ui.db"), Token);
        bytes.AsSpan(from, Math.Min(to, bytes.Length) - from).Fill(0xA5);
        await File.WriteAllBytesAsync(folder.File("remote-ui.db"), bytes, Token);
        await File.WriteAllTextAsync(folder.File("remote-ui.db-wal"), "a log", Token);

        var line = await FailedStart.LineOfAsync(folder);

        var aside = Assert.Single(Directory.GetFiles(folder.Path, "remote-ui-damaged-????????-??????.db"));
        Assert.Contains(aside, line, StringComparison.Ordinal);
        Assert.Contains("start again to begin with an empty database", line, StringComparison.Ordinal);
        Assert.Contains("restore FILE", line, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(aside, Token));
        Assert.False(File.Exists(folder.File("remote-ui.db-wal")));

        await using var next = await TestMachine.PrepareAsync(folder);
        Assert.True(Assert.Single((await next.Get<IKeyRegisterStore>().LoadAsync(Token)).Keys).IsDefault);
    }

    [Fact]
    public async Task A_database_cut_short_is_set_aside()
    {
        using var folder = await PreparedFolder.CopyAsync();
        await folder.CheckpointAsync();
        await using (var file = File.OpenWrite(folder.File("remote-ui.db"))) file.SetLength(file.Length / 2);

        Assert.Contains("is damaged", await FailedStart.LineOfAsync(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_in_a_format_of_a_later_SQLite_stays()
    {
        using var folder = await PreparedFolder.CopyAsync();
        await folder.CheckpointAsync();
        await using (var file = File.OpenWrite(folder.File("remote-ui.db")))
        {
            file.Position = 44; // the schema format number
            await file.WriteAsync(new byte[] { 0, 0, 0, 9 }, Token);
        }

        Assert.Contains("unsupported file format", await FailedStart.LineOfAsync(folder), StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("remote-ui.db")));
    }

    [Fact]
    public async Task A_database_locked_by_another_program_stays()
    {
        using var folder = await PreparedFolder.CopyAsync();
        await folder.ChangeDatabaseAsync("DELETE FROM Settings"); // so that the start has to write
        await using var other = new SqliteConnection($"Data Source={folder.File("remote-ui.db")};Pooling=False");
        await other.OpenAsync(Token);
        await using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync(Token);

        Assert.Contains("in use by another program", await FailedStart.LineOfAsync(folder), StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("remote-ui.db")));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_stays()
    {
        using var folder = await PreparedFolder.CopyAsync();
        await folder.ChangeDatabaseAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");
        Directory.Delete(folder.File("practice-ca"), recursive: true);

        Assert.Contains("newer version", await FailedStart.LineOfAsync(folder), StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("remote-ui.db")));
        // A start that is refused does not open the practice CA either, whose data it could convert.
        Assert.False(Directory.Exists(folder.File("practice-ca")));
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_block_the_next_start()
    {
        using var folder = await PreparedFolder.CopyAsync();
        await folder.ChangeDatabaseAsync(
            "DROP TABLE Notices; DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%Notices'; "
                + "CREATE TABLE IF NOT EXISTS __EFMigrationsLock ("
                + "Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL); "
                + "INSERT OR REPLACE INTO __EFMigrationsLock VALUES (1, '2026-01-01')");

        await using var next = await TestMachine.PrepareAsync(folder).WaitAsync(TimeSpan.FromSeconds(60), Token);
        Assert.NotEmpty((await next.Get<IKeyRegisterStore>().LoadAsync(Token)).Keys);
    }
}
