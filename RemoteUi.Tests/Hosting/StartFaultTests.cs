using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Hosting;

/// <summary>
/// Whatever keeps the program from starting is said in one line, with exit status 1 and no stack trace.
/// </summary>
public sealed class StartFaultTests
{
    [Theory]
    [InlineData("UPDATE Settings SET AutoRequest = replace(AutoRequest, '\"Unit\":\"', '\"Unit\":\"Old')", "Settings")]
    [InlineData("UPDATE Settings SET Network = 'no JSON'", "Settings")]
    [InlineData("UPDATE Keys SET UseLocation = 'Fax'", "Keys")]
    [InlineData("UPDATE Keys SET Certificate = x'3000'", "Keys")]
    public async Task A_stored_value_that_this_version_does_not_know_is_named(string change, string table)
    {
        using var folder = await PreparedFolder.CopyAsync();
        await folder.ChangeDatabaseAsync(change);
        var line = await FailedStart.LineOfAsync(folder);
        Assert.Contains($"The table {table} ", line, StringComparison.Ordinal);
        Assert.Contains("put back a backup", line, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("remote-ui.db")));
    }

    [Theory]
    [InlineData("PracticeCa:CertificateValidity", "00:00:01")]
    [InlineData("PracticeCa:CertificateValidity", "100000.00:00:00")]
    [InlineData("PracticeCa:CertificateValidity", "a year")]
    [InlineData("PracticeCa:CrlValidity", "00:00:59")]
    [InlineData("PracticeCa:CrlValidity", "366.00:00:00")]
    [InlineData("PracticeCa:Enabld", "false")]
    [InlineData("Listen:HttpPort", "http")]
    [InlineData("Notifications:Smtp:Hst", "mail.example")]
    public async Task A_wrong_or_unknown_setting_is_named_in_full(string setting, string value)
    {
        using var folder = await PreparedFolder.CopyAsync();
        Assert.Contains(
            setting, await FailedStart.LineOfAsync(folder, $"--{setting}={value}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_key_ring_is_named()
    {
        using var folder = await PreparedFolder.CopyAsync();
        Directory.Delete(folder.File("key-ring"), recursive: true);
        Assert.Contains("key ring", await FailedStart.LineOfAsync(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_of_the_key_ring_is_named()
    {
        using var folder = await PreparedFolder.CopyAsync();
        foreach (var file in Directory.GetFiles(folder.File("key-ring"))) await File.WriteAllTextAsync(file, "<key");
        Assert.Contains("key-ring", await FailedStart.LineOfAsync(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        await using var first = await TestMachine.StartAsync();
        using var folder = await PreparedFolder.CopyAsync();
        var line = await FailedStart.LineOfAsync(
            folder, $"--Listen:HttpPort={first.Address.Port}", "--Listen:Address=127.0.0.1");
        Assert.Contains("Set other ports with Listen:HttpPort", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_another_computer_is_named()
    {
        using var folder = await PreparedFolder.CopyAsync();
        var line = await FailedStart.LineOfAsync(folder, "--Listen:HttpPort=8123", "--Listen:Address=192.0.2.1");
        Assert.Contains("Listen:Address", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("file"), "");
        var path = OperatingSystem.IsLinux() ? "/proc/remote-ui" : folder.File("file");
        Assert.Contains(
            path, await FailedStart.LineOfAsync(folder, $"--DataDirectory={path}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_without_room_for_the_database_is_named()
    {
        using var folder = new TemporaryFolder();
        var line = await FailedStart.LineOfAsync(
            folder,
            builder => builder.Services.ConfigureDbContext<RemoteUiDbContext>(options =>
                options.AddInterceptors(new FullDisk { Pages = 8 })));
        Assert.Contains("The disk is full", line, StringComparison.Ordinal);
        Assert.Contains("Free some space", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_program_in_the_same_folder_is_kept_out()
    {
        await using var first = await TestMachine.PrepareAsync();
        first.Get<DataFolderLock>().Take();
        using var folder = new TemporaryFolder();
        var line = await FailedStart.LineOfAsync(folder, $"--DataDirectory={first.Get<DataFolder>().Path}");
        Assert.Contains("in use by another Remote UI", line, StringComparison.Ordinal);
    }
}
