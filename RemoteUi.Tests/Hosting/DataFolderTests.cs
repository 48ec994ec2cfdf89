using Microsoft.Extensions.Configuration;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Tests.Hosting;

public sealed class DataFolderTests
{
    private const UnixFileMode Open = (UnixFileMode)0b111_101_101;

    [Fact]
    public async Task A_data_folder_open_to_others_is_closed()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes");
            return;
        }

        using var folder = await PreparedFolder.CopyAsync();
        File.SetUnixFileMode(folder.Path, Open);
        await using var machine = await TestMachine.PrepareAsync(folder);
        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(folder.Path));
    }

    [Fact]
    public async Task A_folder_with_other_peoples_files_keeps_its_mode()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes");
            return;
        }

        using var folder = await PreparedFolder.CopyAsync();
        await File.WriteAllTextAsync(folder.File("letter.txt"), "not ours");
        File.SetUnixFileMode(folder.Path, Open);
        await using var machine = await TestMachine.PrepareAsync(folder);
        Assert.Equal(Open, File.GetUnixFileMode(folder.Path));
    }

    [Fact]
    public void A_path_that_begins_with_a_tilde_is_in_the_home_of_the_user()
    {
        using var folder = new TemporaryFolder();
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var setting = $"~/{Path.GetRelativePath(home, folder.File("data"))}";
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new(DataFolder.Setting, setting)])
            .Build();

        var data = DataFolder.Open(configuration, contentRoot: "/nowhere");

        Assert.Equal(folder.File("data"), Path.GetFullPath(data.Path));
        Assert.True(Directory.Exists(folder.File("data")));
    }
}
