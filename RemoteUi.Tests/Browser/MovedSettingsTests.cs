using Microsoft.Playwright;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

/// <summary>Runs [Export] on one machine and [Import] on another.</summary>
public sealed class MovedSettingsTests
{
    private const string Challenge = "open sesame 4711";
    private const string FilePassword = "take me along";

    [Fact]
    public async Task An_import_copies_all_settings_and_a_bad_file_or_password_changes_nothing()
    {
        await using var chromium = await Chromium.LaunchAsync();
        await using var first = await TestMachine.StartAsync();
        await using var second = await TestMachine.StartAsync();
        var giver = new Administrator(await chromium.OpenAsync(first.Address));
        var taker = new Administrator(await chromium.OpenAsync(second.Address));
        await giver.SetUpAsync(first.SetupCode);
        await taker.SetUpAsync(second.SetupCode);
        await giver.SetServerAsync(new Uri("http://scep.example:8081/certsrv/mscep/mscep.dll"), timeoutSeconds: 17);
        await giver.Page.GotoAsync(Menu.AutoRequest.Path);
        await giver.Page.Locator("#PollingEnabled").CheckAsync();
        await giver.FillAsync("Polling Count:", "7");
        await giver.FillAsync("Key Name:", "fleet");
        await giver.FillAsync("Common Name:", "printer.example");
        await giver.FillAsync("Challenge Password:", Challenge);
        await giver.ClickAsync("Update");
        await giver.SeesAsync("The settings were saved.");
        var wanted = await EverythingAsync(giver);
        var file = await ExportAsync(giver);
        var before = await EverythingAsync(taker);

        await ImportAsync(taker, file, "not the password");
        await taker.SeesAsync("Incorrect password. Nothing was changed. Enter the password used for the export.");
        await ImportAsync(taker, [.. file[..^40], (byte)(file[^40] ^ 1), .. file[^39..]], FilePassword);
        await taker.SeesAsync("The file was damaged or modified after the export. Nothing was changed.");
        Assert.Equal(before, await EverythingAsync(taker));

        await ImportAsync(taker, file, FilePassword);
        await taker.SeesAsync("Nothing was changed yet.");
        await taker.ClickAsync("Import");
        await taker.SeesAsync("The settings were imported.");
        Assert.Equal(wanted, await EverythingAsync(taker));
        await taker.SeesAsync("A password is set");
        Assert.Equal(
            Challenge,
            (await second
                .Get<IMachineSettingsStore>()
                .LoadAsync(TestContext.Current.CancellationToken)).AutoRequest.ChallengePassword?.Reveal());
    }

    /// <summary>Reads every field of [Communication Settings] and of the timer's page with its value.</summary>
    private static async Task<IReadOnlyList<string>> EverythingAsync(Administrator person)
    {
        List<string> all = [];
        foreach (var path in new[] { Menu.Communication.Path, Menu.AutoRequest.Path })
        {
            await person.Page.GotoAsync(path);
            all.AddRange(
                await person.Page.Locator("main input:not([type=hidden]), main select").EvaluateAllAsync<string[]>(
                "fields => fields.map(field => `${field.id}=${field.type === 'checkbox' || field.type === 'radio' ? "
                    + "field.checked : field.value}`)"));
        }

        Assert.Contains("Port=", string.Join(' ', all), StringComparison.Ordinal);
        return all;
    }

    private static async Task<byte[]> ExportAsync(Administrator person)
    {
        await person.Page.GotoAsync(Menu.Export.Path);
        await person.FillAsync("Password:", FilePassword);
        await person.FillAsync("Confirm Password:", FilePassword);
        var download = await person.Page.RunAndWaitForDownloadAsync(() => person.ClickAsync("Export"));
        Assert.EndsWith(".p7m", download.SuggestedFilename, StringComparison.Ordinal);
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    private static async Task ImportAsync(Administrator person, byte[] file, string password)
    {
        await person.Page.GotoAsync(Menu.Import.Path);
        await person.Page
            .GetByLabel("File:", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload { Name = "settings.p7m", MimeType = "application/pkcs7-mime", Buffer = file });
        await person.FillAsync("Password:", password);
        await person.ClickAsync("Show Changes");
    }
}
