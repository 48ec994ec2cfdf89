using Microsoft.EntityFrameworkCore;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

public sealed class FirstStartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_machine_has_a_default_key_and_uses_its_practice_CA()
    {
        using var folder = new TemporaryFolder();
        await using var machine = await TestMachine.PrepareAsync(folder, settings: "--Listen:HttpPort=8123");

        var key = Assert.Single((await machine.Get<IKeyRegisterStore>().LoadAsync(Token)).Keys);
        var settings = await machine.Get<IMachineSettingsStore>().LoadAsync(Token);

        Assert.True(key.IsDefault);
        Assert.Equal(KeyUse.None, key.Use);
        Assert.Equal(key.Certificate.SubjectName.RawData, key.Certificate.IssuerName.RawData);
        Assert.Equal("http://localhost:8123/practice-ca/scep", settings.Communication.Address.AbsoluteUri);
        Assert.False(settings.AutoRequest.TimerEnabled);
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        Guid first;
        await using (var machine = await TestMachine.PrepareAsync(folder))
        {
            first = (await machine.Get<IKeyRegisterStore>().LoadAsync(Token)).DefaultKey!.Id;
            await machine.Get<IMachineSettingsStore>().SaveAsync(Samples.FullSettings, Token);
        }

        await using var again = await TestMachine.PrepareAsync(folder);
        Assert.Equal(first, Assert.Single((await again.Get<IKeyRegisterStore>().LoadAsync(Token)).Keys).Id);
        Assert.Equal(Samples.Server, (await again.Get<IMachineSettingsStore>().LoadAsync(Token)).Communication);
    }

    [Fact]
    public async Task The_database_is_a_durable_write_ahead_log_with_foreign_keys()
    {
        using var folder = new TemporaryFolder();
        await using var machine = await TestMachine.PrepareAsync(folder);
        await using var context = await machine.Get<IDbContextFactory<RemoteUiDbContext>>().CreateDbContextAsync(Token);

        Assert.Equal("wal", await PragmaAsync<string>(context, "journal_mode"));
        Assert.Equal(2L, await PragmaAsync<long>(context, "synchronous"));
        Assert.Equal(1L, await PragmaAsync<long>(context, "foreign_keys"));
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Only_the_owner_may_read_the_data()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes");
            return;
        }

        using var folder = new TemporaryFolder();
        await using var machine = await TestMachine.PrepareAsync(
            folder, settings: $"--DataDirectory={folder.File("data")}");

        const UnixFileMode others = (UnixFileMode)0b111_111;
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories))
            Assert.True((File.GetUnixFileMode(entry) & others) == 0, $"{entry} is open to others");
    }

    private static async Task<T> PragmaAsync<T>(RemoteUiDbContext context, string name)
    {
        await context.Database.OpenConnectionAsync(Token);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (T)(await command.ExecuteScalarAsync(Token))!;
    }
}
