using System.Text;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Tests.Support;
using RemoteUi.Web.SettingsFiles;

namespace RemoteUi.Tests.Storage;

/// <summary>The exported file, opened: written as the golden file says, and read from it.</summary>
public sealed class ExportFormatTests
{
    private static readonly Secret Password = new("export me");

    [Fact]
    public void An_export_is_written_as_the_golden_file_says()
    {
        var opened = PasswordEnvelope.Open(SettingsFile.Write(Samples.FullSettings, Password), Password);
        GoldenFile.AssertIs("export.json", Encoding.UTF8.GetString(opened.Content!));
    }

    [Fact]
    public async Task An_export_is_read_from_the_golden_file()
    {
        await using var machine = await TestMachine.PrepareAsync();
        var current = await machine.Get<IMachineSettingsStore>().LoadAsync(TestContext.Current.CancellationToken);
        var file = PasswordEnvelope.Seal(Encoding.UTF8.GetBytes(GoldenFile.Read("export.json")), Password);

        var result = machine
            .Get<SettingsFile>()
            .Read(file, Password, current with { Network = Samples.FullSettings.Network });

        Assert.Equal(SettingsFileError.None, result.Error);
        Assert.Equal(Samples.FullSettings.Communication, result.Settings?.Communication);
        Assert.Equal(Samples.FullSettings.AutoRequest, result.Settings?.AutoRequest);
    }
}
