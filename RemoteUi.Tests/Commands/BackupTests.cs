using System.Text;
using System.Text.Json;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Storage;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Commands;

public sealed class BackupTests : IDisposable
{
    private readonly BackupBench bench = new();
    private readonly TemporaryFolder newHost = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        bench.Dispose();
        newHost.Dispose();
    }

    [Fact]
    public async Task A_backup_of_a_running_machine_restores_the_same_machine_on_a_new_host()
    {
        string before;
        await using (var machine = await TestMachine.StartAsync())
        {
            await FillAsync(machine);
            before = await DescribeAsync(machine);
            await bench.SucceedAsync("backup", machine.Get<DataFolder>().Path);
            // What happens after the backup is not in it, and the backup disturbs nothing.
            await machine.AddPersonAsync("Later", MachineRole.Auditor);
        }

        await bench.SucceedAsync("restore", newHost.File("data"));

        using var restored = new TemporaryFolder();
        await using var again = await TestMachine.StartAsync(
            restored, settings: $"--DataDirectory={newHost.File("data")}");
        Assert.Equal(before, await DescribeAsync(again));
        using var browser = await again.SignInAsync("Anna");
        await Assert.ThrowsAnyAsync<Exception>(() => again.SignInAsync("Later"));
    }

    [Fact]
    public async Task Nothing_of_the_backup_can_be_read_without_its_passphrase()
    {
        await using var machine = await TestMachine.StartAsync();
        await FillAsync(machine);
        await bench.SucceedAsync("backup", machine.Get<DataFolder>().Path);

        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(bench.File, Token));
        foreach (var word in new[] { "SQLite", "masterKey", "PRIVATE KEY", "Anna" })
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(bench.File));
        Assert.Empty(Directory.GetFiles(machine.Get<DataFolder>().Path, "*.tmp*"));
    }

    [Fact]
    public async Task A_folder_with_data_is_replaced_only_on_request_and_kept_aside()
    {
        using var folder = await PreparedFolder.CopyAsync();
        await bench.SucceedAsync("backup", folder.Path);

        Assert.Contains("--replace", await bench.FailAsync("restore", folder.Path), StringComparison.Ordinal);
        await bench.SucceedAsync("restore", folder.Path, "--replace");

        var aside = Assert.Single(Directory.GetDirectories(folder.Path, "remote-ui-before-*"));
        Assert.True(File.Exists(Path.Combine(aside, "remote-ui.db")));
        Assert.Equal(
            Directory.GetFiles(Path.Combine(aside, "key-ring")).Select(Path.GetFileName),
            Directory.GetFiles(folder.File("key-ring")).Select(Path.GetFileName));
        await using var machine = await TestMachine.PrepareAsync(folder);
        Assert.NotEmpty((await machine.Get<IKeyRegisterStore>().LoadAsync(Token)).Keys);
    }

    [Fact]
    public async Task A_wrong_passphrase_a_damaged_file_and_another_file_are_told_apart()
    {
        using var folder = await PreparedFolder.CopyAsync();
        await bench.SucceedAsync("backup", folder.Path);
        var bytes = await File.ReadAllBytesAsync(bench.File, Token);

        bench.SetPassphrase("another");
        Assert.Contains("passphrase is wrong", await RestoreAsync(bytes), StringComparison.Ordinal);
        bench.SetPassphrase("a passphrase for the backup");
        var changed = bytes.ToArray();
        changed[bytes.Length / 2] ^= 1;
        Assert.Contains("damaged", await RestoreAsync(changed), StringComparison.Ordinal);
        Assert.Contains("not a backup", await RestoreAsync("a letter"u8.ToArray()), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(newHost.Path));
    }

    [Fact]
    public async Task A_folder_in_use_is_not_restored_into()
    {
        using var folder = await PreparedFolder.CopyAsync();
        await bench.SucceedAsync("backup", folder.Path);
        await using var machine = await TestMachine.PrepareAsync();
        machine.Get<DataFolderLock>().Take();

        Assert.Contains(
            "in use by another Remote UI",
            await bench.FailAsync("restore", machine.Get<DataFolder>().Path, "--replace"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_existing_file_is_not_overwritten()
    {
        using var folder = await PreparedFolder.CopyAsync();
        await File.WriteAllTextAsync(bench.File, "precious", Token);
        Assert.Contains("exists already", await bench.FailAsync("backup", folder.Path), StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(bench.File, Token));
    }

    private async Task<string> RestoreAsync(byte[] file)
    {
        await File.WriteAllBytesAsync(bench.File, file, Token);
        return await bench.FailAsync("restore", newHost.Path);
    }

    private static async Task FillAsync(TestMachine machine)
    {
        await machine.AddPersonAsync("Anna", MachineRole.Administrator);
        await machine.Get<IMachineSettingsStore>().SaveAsync(Storage.Samples.FullSettings, Token);
        await machine.Get<IIssuanceRequestStore>().AddAsync(Storage.Samples.Request(Storage.Samples.Noon), Token);
    }

    /// <summary>Everything that makes the machine this one, secrets included.</summary>
    private static async Task<string> DescribeAsync(TestMachine machine)
    {
        var keys = (await machine.Get<IKeyRegisterStore>().LoadAsync(Token)).Keys;
        var settings = await machine.Get<IMachineSettingsStore>().LoadAsync(Token);
        var requests = await machine.Get<IIssuanceRequestStore>().ListAsync(Token);
        return string.Join(
            '\n',
            [
                .. keys.Select(key =>
                    $"{key.Id} {key.Certificate.Thumbprint} {Convert.ToHexString(key.PrivateKey.RevealPkcs8())}"),
                settings.Communication.ToString(), settings.AutoRequest.ChallengePassword?.Reveal() ?? "none",
                .. requests.Select(request => JsonSerializer.Serialize(request, ObjectText.Options)),
                Convert.ToHexString(machine.Get<PracticeCaServer>().Answer("GetCACert", []).Body),
                .. machine.Get<IOwnCaCertificates>().List().Select(trusted => trusted.ExportCertificatePem()),
            ]);
    }
}
