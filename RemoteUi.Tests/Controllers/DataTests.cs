using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Components;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Storage;
using RemoteUi.Tests.Support;
using RemoteUi.Web.SettingsFiles;

namespace RemoteUi.Tests.Controllers;

public sealed class DataTests(SignedInMachine shared) : IClassFixture<SignedInMachine>, IAsyncLifetime
{
    private const string FilePassword = "export me";

    /// <summary>Settings to export, without the IPsec policy that exists on only one machine.</summary>
    private static readonly MachineSettings Exported = Samples.FullSettings with
    {
        AutoRequest =
            Samples.FullSettings.AutoRequest with { KeyAndCertificate = Samples.Settings with { Use = KeyUse.Tls } },
    };

    /// <summary>The export, sealed as the program seals it; created once because sealing is slow.</summary>
    private static readonly Lazy<byte[]> ExportedFile = new(() =>
        SettingsFile.Write(Exported, new Secret(FilePassword)));

    private readonly PlainBrowser browser = shared.Browser;
    private MachineSettings before = null!;
    private string? exported;

    private IMachineSettingsStore Store => shared.Machine.Get<IMachineSettingsStore>();

    public async ValueTask InitializeAsync() => before = await Store.LoadAsync(default);

    public async ValueTask DisposeAsync() => await Store.SaveAsync(before, default);

    [Fact]
    public async Task An_export_is_imported_with_its_secrets_and_other_network_settings_are_kept()
    {
        await Store.SaveAsync(Exported, default);
        var file = await ExportAsync();
        await Store.SaveAsync(before, default);

        await PreviewAsync(file);
        Assert.Equal(before.Communication, (await Store.LoadAsync(default)).Communication);
        await browser.PressAsync("Import");

        Assert.Contains("The settings were imported.", browser.Text, StringComparison.Ordinal);

        var after = await Store.LoadAsync(default);
        Assert.Equal(Exported.Communication, after.Communication);
        Assert.Equal(Exported.AutoRequest, after.AutoRequest);
        Assert.Equal(Exported.Network.Ieee8021X, after.Network.Ieee8021X);
        Assert.Equal(
            JsonSerializer.Serialize(before.Network),
            JsonSerializer.Serialize(after.Network with { Ieee8021X = before.Network.Ieee8021X }));
    }

    [Fact]
    public async Task An_export_decrypted_with_openssl_has_only_its_parts()
    {
        var openssl = Require.Program("openssl", "openssl");
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("export"), ExportedFile.Value);
        var text = JsonNode.Parse(
            await Run.Async(
                openssl, "cms", "-decrypt", "-inform", "DER", "-binary", "-in", folder.File("export"), "-pwri_password",
                FilePassword))!;
        Assert.Equal(
            [
                "Format", "Version", "Communication", "AutoRequest", "ChallengePassword", "OtherServers",
                "CaCertificates", "Ieee8021X", "RadiusSecret", "Revocation", "NdesPassword", "ProductVersion",
            ],
            text.AsObject().Select(part => part.Key));
        Assert.Equal("Settings/Registration Basic Information", (string?)text["Format"]);
    }

    [Fact]
    public async Task A_new_machine_imports_its_own_export()
    {
        await PreviewAsync(SettingsFile.Write(before, new Secret(FilePassword)));
        Assert.Contains("Importing it changes nothing.", browser.Text, StringComparison.Ordinal);

        await browser.PressAsync("Import");

        Assert.Contains("Nothing was changed.", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_shows_old_and_new_and_no_secret()
    {
        await PreviewAsync(ExportedFile.Value);

        Assert.Contains(Exported.Communication.CaIdentifier!, browser.Text, StringComparison.Ordinal);
        Assert.Contains("Challenge Password: Not set Set", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Exported.AutoRequest.ChallengePassword!.Reveal(), browser.Page.DocumentElement.OuterHtml,
            StringComparison.Ordinal);
        Assert.Contains("Shared Secret: Not set Set", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Exported.Network.Ieee8021X.RadiusSecret!.Reveal() + "<", browser.Page.DocumentElement.OuterHtml,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_after_the_preview_is_shown_before_anything_is_imported()
    {
        await PreviewAsync(ExportedFile.Value);
        var changed = before with { Communication = before.Communication with { CaIdentifier = "meanwhile" } };
        await Store.SaveAsync(changed, default);

        await browser.PressAsync("Import");

        Assert.Contains("The settings were changed since the preview.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("meanwhile", browser.Text, StringComparison.Ordinal);
        Assert.Equal(changed.Communication, (await Store.LoadAsync(default)).Communication);
    }

    [Fact]
    public async Task A_forged_confirmation_changes_nothing()
    {
        await PreviewAsync(ExportedFile.Value);
        browser.Page.QuerySelector("input[name=Ticket]")!.SetAttribute("value", "Zm9yZ2Vk");

        await browser.PressAsync("Import");

        Assert.Contains("The preview has expired.", browser.Text, StringComparison.Ordinal);
        Assert.Equal(before.Communication, (await Store.LoadAsync(default)).Communication);
    }

    [Fact]
    public async Task A_good_export_after_a_refused_one_says_that_it_is_done()
    {
        await browser.GoAsync("/settings/data/export?error=PasswordsDiffer");

        Assert.NotEmpty(await ExportAsync());

        await browser.GoAsync(exported!);
        Assert.Contains("The settings were exported.", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("do not match", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_changes_nothing() =>
        await AssertRefusedAsync(
            SettingsFile.Write(Exported, new Secret("another one")), nameof(SettingsFileError.PasswordWrong));

    [Fact]
    public async Task A_flipped_byte_changes_nothing()
    {
        byte[] file = [.. ExportedFile.Value];
        file[^30] ^= 1;
        await AssertRefusedAsync(file, nameof(SettingsFileError.Damaged));
    }

    [Fact]
    public async Task A_newer_version_changes_nothing() =>
        await AssertRefusedAsync(Rewritten(text => text["Version"] = 2), nameof(SettingsFileError.NewerVersion));

    [Theory]
    [InlineData("""{"Format":"Something else","Version":1}""")]
    [InlineData("""{"Format":"Settings/Registration Basic Information","Version":1}""")]
    [InlineData("""{"Format":"Settings/Registration Basic Information","Version":"one"}""")]
    [InlineData("""[1]""")]
    [InlineData("not json")]
    public async Task Other_content_changes_nothing(string contents) =>
        await AssertRefusedAsync(WithFewRounds(contents), nameof(SettingsFileError.NotAnExport));

    [Fact]
    public async Task A_file_that_is_not_an_export_changes_nothing() =>
        await AssertRefusedAsync([1, 2, 3], nameof(SettingsFileError.NotAnExport));

    [Fact]
    public async Task No_file_changes_nothing() => await AssertRefusedAsync([], nameof(SettingsFileError.FileMissing));

    [Fact]
    public async Task A_file_that_is_too_large_changes_nothing() =>
        await AssertRefusedAsync(new byte[SettingsFile.MaxBytes + 1], nameof(SettingsFileError.FileTooLarge));

    [Fact]
    public async Task Settings_that_break_a_rule_change_nothing_and_the_rule_is_shown() =>
        await AssertRefusedAsync(
            Rewritten(text => text["AutoRequest"]!["PollingCount"] = 101), nameof(SettingsFileError.RuleBroken));

    [Theory]
    [InlineData("seven77", "seven77", "error=PasswordTooShort")]
    [InlineData("export me", "export him", "error=PasswordsDiffer")]
    public async Task An_export_requires_a_password_typed_twice(string password, string again, string error)
    {
        using var answer = await browser.PostAsync(
            "/data/export",
            new MultipartFormDataContent
            {
                { new StringContent(password), "Password" },
                { new StringContent(again), "PasswordAgain" },
            });
        Assert.Equal("/settings/data/export?" + error, answer.Headers.Location?.OriginalString);
    }

    private static byte[] Rewritten(Action<JsonNode> change)
    {
        var text = JsonNode.Parse(PasswordEnvelope.Open(ExportedFile.Value, new Secret(FilePassword)).Content)!;
        change(text);
        return WithFewRounds(text.ToJsonString());
    }

    private static byte[] WithFewRounds(string contents) =>
        PasswordEnvelope.Seal(Encoding.UTF8.GetBytes(contents), new Secret(FilePassword), rounds: 10);

    private async Task AssertRefusedAsync(byte[] file, string error)
    {
        await PreviewAsync(file);
        Assert.Contains(ResourceTexts.In("RuleWords")[$"Data.{error}"], browser.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector("input[name=Ticket]"));
        var after = await Store.LoadAsync(default);
        Assert.Equal(before.Communication, after.Communication);
        Assert.Equal(before.AutoRequest, after.AutoRequest);
    }

    private async Task PreviewAsync(byte[] file)
    {
        await browser.GoAsync("/settings/data/import");
        browser.Attach(file);
        browser.Fill("Password:", FilePassword);
        await browser.PressAsync("Show Changes");
    }

    private async Task<byte[]> ExportAsync()
    {
        using var export = await browser.PostAsync(
            "/data/export",
            new MultipartFormDataContent
            {
                { new StringContent(FilePassword), "Password" },
                { new StringContent(FilePassword), "PasswordAgain" },
            });
        exported = export.Headers.Location!.OriginalString;
        return await browser.DownloadAsync("/data/export/" + exported.Split("done=")[1]);
    }
}
