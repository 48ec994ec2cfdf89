using System.Text;
using System.Text.Json.Nodes;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Support;
using RemoteUi.Web.SettingsFiles;

namespace RemoteUi.Tests.Storage;

/// <summary>
/// Checks that the content of an exported file is written as in the golden file, and can be read from it.
/// </summary>
public sealed class ExportFormatTests
{
    private static readonly Secret Password = new("export me");

    /// <summary>The parts that are written as in the database; export.json refers to their golden files.</summary>
    private static readonly (string Part, string File)[] Parts = [
        ("Communication", "communication.json"), ("AutoRequest", "auto-request.json"),
        ("CaCertificates", "ca-certificates.json"), ("Revocation", "revocation.json"),
    ];

    [Fact]
    public void An_export_is_written_as_in_the_golden_file()
    {
        var opened = PasswordEnvelope.Open(SettingsFile.Write(Samples.FullSettings, Password), Password);
        var written = JsonNode.Parse(opened.Content!)!;
        foreach (var (part, file) in Parts)
        {
            GoldenFile.AssertIs(file, written[part]!.ToJsonString());
            written[part] = file;
        }

        Assert.Equal(ProductVersion.WithRevision, (string?)written["ProductVersion"]);
        written["ProductVersion"] = "1.2.0+commit";
        GoldenFile.AssertIs("export.json", written.ToJsonString());
    }

    [Fact]
    public async Task An_export_is_read_from_the_golden_file()
    {
        await using var machine = await TestMachine.PrepareAsync();
        var current = await machine.Get<IMachineSettingsStore>().LoadAsync(TestContext.Current.CancellationToken);
        var golden = JsonNode.Parse(GoldenFile.Read("export.json"))!;
        foreach (var (part, name) in Parts) golden[part] = JsonNode.Parse(GoldenFile.Read(name));
        var file = PasswordEnvelope.Seal(Encoding.UTF8.GetBytes(golden.ToJsonString()), Password);

        var result = machine
            .Get<SettingsFile>()
            .Read(file, Password, current with { Network = Samples.FullSettings.Network });

        Assert.Equal(SettingsFileError.None, result.Error);
        Assert.Equal(Samples.FullSettings.Communication, result.Settings?.Communication);
        Assert.Equal(Samples.FullSettings.AutoRequest, result.Settings?.AutoRequest);
        Assert.Equal(Samples.FullSettings.OtherServers, result.Settings?.OtherServers);
        Assert.Equal(Samples.FullSettings.CaCertificates, result.Settings?.CaCertificates);
        Assert.Equal(Samples.FullSettings.Revocation, result.Settings?.Revocation);
    }

    [Theory]
    [InlineData("null", 1)]
    [InlineData("[]", 0)]
    [InlineData("[\"AAAA\"]", null)]
    [InlineData("[{\"Der\":\"AAAA\",\"Uses\":{\"Https\":true}}]", null)]
    [InlineData("[\"not base64\"]", null)]
    public async Task An_export_without_CA_certificates_keeps_those_of_the_device_and_damaged_ones_are_refused(
        string stored, int? count)
    {
        await using var machine = await TestMachine.PrepareAsync();
        var golden = JsonNode.Parse(GoldenFile.Read("export.json"))!.AsObject();
        foreach (var (part, name) in Parts) golden[part] = JsonNode.Parse(GoldenFile.Read(name));
        golden["CaCertificates"] = JsonNode.Parse(stored);
        var file = PasswordEnvelope.Seal(Encoding.UTF8.GetBytes(golden.ToJsonString()), Password);

        var result = machine.Get<SettingsFile>().Read(file, Password, Samples.FullSettings);

        Assert.Equal(count is null ? SettingsFileError.RuleBroken : SettingsFileError.None, result.Error);
        Assert.Equal(count, result.Settings?.CaCertificates.Count);
    }

    [Fact]
    public async Task An_export_from_before_CA_certificates_had_uses_is_trusted_for_https()
    {
        await using var machine = await TestMachine.PrepareAsync();
        var golden = JsonNode.Parse(GoldenFile.Read("export.json"))!.AsObject();
        foreach (var (part, name) in Parts) golden[part] = JsonNode.Parse(GoldenFile.Read(name));
        golden["CaCertificates"] = new JsonArray(Samples.FullSettings.CaCertificates[0].Der);
        var file = PasswordEnvelope.Seal(Encoding.UTF8.GetBytes(golden.ToJsonString()), Password);

        var result = machine.Get<SettingsFile>().Read(file, Password, Samples.FullSettings);

        Assert.Equal(CaUses.HttpsOnly, Assert.Single(result.Settings!.CaCertificates).Uses);
    }

    [Fact]
    public async Task An_export_brings_the_settings_for_IEEE_802_1X_and_an_older_one_keeps_those_of_the_device()
    {
        await using var machine = await TestMachine.PrepareAsync();
        var current = await machine.Get<IMachineSettingsStore>().LoadAsync(TestContext.Current.CancellationToken);
        var device = current with { Network = current.Network with { IpSecPolicies = ["branch", "home"] } };
        var golden = JsonNode.Parse(GoldenFile.Read("export.json"))!.AsObject();
        foreach (var (part, name) in Parts) golden[part] = JsonNode.Parse(GoldenFile.Read(name));

        var imported = machine.Get<SettingsFile>().ReadContent(Encoding.UTF8.GetBytes(golden.ToJsonString()), device);
        golden.Remove("Ieee8021X");
        golden.Remove("RadiusSecret");
        var older = machine.Get<SettingsFile>()
            .ReadContent(Encoding.UTF8.GetBytes(golden.ToJsonString()), imported.Settings!);

        Assert.Equal(Samples.FullSettings.Network.Ieee8021X, imported.Settings!.Network.Ieee8021X);
        Assert.Equal(imported.Settings.Network, older.Settings!.Network);
    }

    [Fact]
    public async Task An_export_from_before_there_were_several_servers_keeps_those_of_the_device()
    {
        await using var machine = await TestMachine.PrepareAsync();
        var current = await machine.Get<IMachineSettingsStore>().LoadAsync(TestContext.Current.CancellationToken);
        var golden = JsonNode.Parse(GoldenFile.Read("export.json"))!.AsObject();
        foreach (var (part, name) in Parts) golden[part] = JsonNode.Parse(GoldenFile.Read(name));
        golden.Remove("OtherServers");
        golden["Communication"]!.AsObject().Remove("Name");
        var file = PasswordEnvelope.Seal(Encoding.UTF8.GetBytes(golden.ToJsonString()), Password);

        var result = machine.Get<SettingsFile>().Read(
            file,
            Password,
            current with
            {
                Communication = Samples.Server,
                OtherServers = [Samples.Server with { Name = "default" }, Samples.Server with { Name = "Branch" }],
                Network = Samples.FullSettings.Network,
            });

        Assert.Equal(SettingsFileError.None, result.Error);
        Assert.Equal("Default", result.Settings!.Communication.ServerName);
        Assert.Equal(["Branch"], result.Settings.OtherServers.Select(server => server.ServerName));
    }
}
