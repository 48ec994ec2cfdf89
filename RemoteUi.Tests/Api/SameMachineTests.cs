using System.Text;
using System.Text.Json.Nodes;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Api;

/// <summary>A machine that is made by the API alone is the same as one that is made on the pages.</summary>
public sealed class SameMachineTests
{
    private const string ExportPassword = "to compare them";

    [Fact]
    public async Task The_exports_of_both_are_equal()
    {
        await using var byPages = await TestMachine.StartAsync();
        await using var byApi = await TestMachine.StartAsync();
        using var authority = byPages.Get<PracticeCaAdministration>().CaCertificate;
        using var api = await byApi.ApiAsync();

        await MakeByPagesAsync(byPages, authority.RawData);
        await MakeByApiAsync(api, authority.RawData);

        using var exported = await api.SendAsync(
            HttpMethod.Post, "settings/export", new { password = ExportPassword });
        Assert.True(exported.IsSuccessStatusCode, await exported.Content.ReadAsStringAsync());
        var file = await exported.Content.ReadAsByteArrayAsync();
        Assert.Equal(Open(await ExportByPagesAsync(byPages)), Open(file));
        Assert.Contains("the secret of the timer", Open(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_of_one_is_imported_into_another_by_the_API()
    {
        await using var from = await TestMachine.StartAsync();
        await using var to = await TestMachine.StartAsync();
        using var source = await from.ApiAsync();
        using var target = await to.ApiAsync();
        await MakeByApiAsync(source, from.Get<PracticeCaAdministration>().CaCertificate.RawData);
        using var exported = await source.SendAsync(
            HttpMethod.Post, "settings/export", new { password = ExportPassword });
        var file = Convert.ToBase64String(await exported.Content.ReadAsByteArrayAsync());

        using var wrong = await target.SendAsync(
            HttpMethod.Post, "settings/import", new { file, password = "another one" });
        var preview = await target.PostedAsync(
            "settings/import", new { file, password = ExportPassword, dryRun = true });
        var before = await target.ReadAsync("settings/communication");
        var done = await target.PostedAsync("settings/import", new { file, password = ExportPassword });

        Assert.Equal(["password"], ((JsonObject)(await wrong.ProblemAsync())["errors"]!).Select(error => error.Key));
        Assert.NotEqual("main", (string?)before["serverName"]);
        Assert.False((bool)preview["isDone"]!);
        Assert.Equal(preview["changes"]!.ToJsonString(), done["changes"]!.ToJsonString());
        Assert.Equal("main", (string?)(await target.ReadAsync("settings/communication"))["serverName"]);
        Assert.DoesNotContain("the secret of the timer", preview.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task MakeByApiAsync(HttpClient api, byte[] authority)
    {
        await ChangeAsync(api, "settings/communication", server =>
        {
            server["serverName"] = "main";
            server["serverUrl"] = "http://ca.example/scep";
            server["port"] = 8080;
            server["timeoutSeconds"] = 45;
            server["caIdentifier"] = "issuing";
            server["caFingerprint"] = new string('A', 64);
        });
        await api.PostedAsync(
            "settings/communication/servers",
            new { serverName = "spare", serverUrl = "https://spare.example/scep", timeoutSeconds = 20 });
        await api.PostedAsync("ca-certificates", new { file = Convert.ToBase64String(authority) });
        await ChangeAsync(api, "settings/network/ieee-802-1x", settings =>
        {
            settings["loginName"] = "printer";
            settings["radiusAddress"] = "radius.example";
            settings["radiusPort"] = 1645;
            settings["radiusSecret"] = "the secret of the switch";
        });
        await ChangeAsync(api, "settings/revocation", settings =>
        {
            settings["ocspEnabled"] = true;
            settings["verificationLevel"] = "reject";
            settings["revocationTimeoutSeconds"] = 7;
        });
        await ChangeAsync(api, "settings/auto-request", settings =>
        {
            settings["timerEnabled"] = true;
            settings["startDate"] = "2099-12-31";
            settings["startTime"] = "23:59";
            settings["pollingEnabled"] = true;
            settings["pollingCount"] = 7;
            settings["pollingIntervalSeconds"] = 90;
            settings["periodic"] = true;
            settings["intervalCount"] = 6;
            settings["intervalUnit"] = "months";
            settings["deleteOld"] = true;
            settings["keyAndCertificate"] = new JsonObject
            {
                ["keyName"] = "scheduled",
                ["signatureHash"] = "sha384",
                ["keyAlgorithm"] = "ecdsaP384",
                ["keyLength"] = "rsa3072",
                ["organization"] = "Office",
                ["commonName"] = "mfp.example",
                ["useLocation"] = "tls",
                ["challengePassword"] = "the secret of the timer",
            };
        });
    }

    private static async Task MakeByPagesAsync(TestMachine machine, byte[] authority)
    {
        using var browser = await machine.BrowserOfAsync("root", MachineRole.Administrator);
        await UpdateAsync(
            browser, Menu.Communication.Path, ("ServerName", "main"), ("ServerUrl", "http://ca.example/scep"),
            ("Port", "8080"), ("TimeoutSeconds", "45"), ("CaIdentifier", "issuing"),
            ("CaFingerprint", new string('a', 64)));
        await UpdateAsync(
            browser, $"{Menu.Communication.Path}?new=1", ("ServerName", "spare"),
            ("ServerUrl", "https://spare.example/scep"), ("TimeoutSeconds", "20"));
        await browser.GoAsync(Menu.RegisterCaCertificates);
        browser.Attach(authority);
        await browser.PressAsync("Show Certificates");
        await browser.PressAsync("Register");
        await UpdateAsync(
            browser, Menu.Ieee8021X.Path, ("LoginName", "printer"), ("RadiusAddress", "radius.example"),
            ("RadiusPort", "1645"), ("RadiusSecret", "the secret of the switch"));
        await UpdateAsync(
            browser, Menu.Ocsp.Path, ("OcspEnabled", "on"), ("VerificationLevel", "Reject"),
            ("RevocationTimeoutSeconds", "7"));
        await UpdateAsync(
            browser, Menu.AutoRequest.Path, ("TimerEnabled", "on"), ("StartDate", "2099-12-31"),
            ("StartTime", "23:59"), ("PollingEnabled", "on"), ("PollingCount", "7"),
            ("PollingIntervalSeconds", "90"), ("Periodic", "on"), ("IntervalCount", "6"), ("IntervalUnit", "Months"),
            ("DeleteOld", "on"), ("KeyAndCertificate-KeyName", "scheduled"),
            ("KeyAndCertificate-SignatureHash", "Sha384"), ("KeyAndCertificate-KeyAlgorithm", "EcdsaP384"),
            ("KeyAndCertificate-KeyLength", "Rsa3072"),
            ("KeyAndCertificate-Organization", "Office"), ("KeyAndCertificate-CommonName", "mfp.example"),
            ("KeyAndCertificate-UseLocation-Tls", "on"),
            ("KeyAndCertificate-ChallengePassword", "the secret of the timer"));
    }

    private static async Task UpdateAsync(PlainBrowser browser, string page, params (string Id, string Text)[] fields)
    {
        await browser.GoAsync(page);
        foreach (var (id, text) in fields)
        {
            Assert.True(browser.Page.GetElementById(id) is not null, $"{page} has no field {id}");
            browser.FillById(id, text);
        }

        await browser.PressAsync("Update");
        Assert.True(browser.Page.QuerySelector("#mistakes") is null, browser.Text);
    }

    private static async Task ChangeAsync(HttpClient api, string path, Action<JsonObject> change)
    {
        using var answer = await api.ChangeAsync(path, change);
        await answer.OkAsync();
    }

    private static async Task<byte[]> ExportByPagesAsync(TestMachine machine)
    {
        using var browser = await machine.SignInAsync("root");
        await browser.GoAsync(Menu.Export.Path);
        browser.FillById("Password", ExportPassword);
        browser.FillById("PasswordAgain", ExportPassword);
        await browser.PressAsync("Export");
        var link = browser.Page.QuerySelector("main a[download]")!.GetAttribute("href")!;
        return await browser.DownloadAsync(link);
    }

    private static string Open(byte[] file) =>
        Encoding.UTF8.GetString(PasswordEnvelope.Open(file, new Secret(ExportPassword)).Content!);
}
