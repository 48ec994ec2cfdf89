using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Storage;
using RemoteUi.Web.Storage.Rows;

namespace RemoteUi.Tests.Storage;

/// <summary>Checks that database documents are written as in the golden files, and can be read from them.</summary>
public sealed class StoredDocumentTests : IAsyncLifetime
{
    private TestMachine machine = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => machine = await TestMachine.PrepareAsync();

    public ValueTask DisposeAsync() => machine.DisposeAsync();

    [Fact]
    public async Task Settings_are_written_as_in_the_golden_files()
    {
        CompleteSample.Assert(Samples.FullSettings);
        await machine.Get<IMachineSettingsStore>().SaveAsync(Samples.FullSettings, Token);

        var row = await OnlyAsync<MachineSettingsRow>();

        GoldenFile.AssertIs("servers.json", row.Communication);
        GoldenFile.AssertIs("auto-request.json", row.AutoRequest);
        GoldenFile.AssertIs("network.json", row.Network);
        Assert.True(
            row.RadiusSecret.AsSpan().IndexOf("shared"u8) < 0, "The shared secret is stored in the clear");
        Assert.True(row.NdesPassword.AsSpan().IndexOf("let me in"u8) < 0, "The password is stored in the clear");
        GoldenFile.AssertIs("ca-certificates.json", row.CaCertificates);
        GoldenFile.AssertIs("revocation.json", row.Revocation);
    }

    [Fact]
    public async Task Settings_are_read_from_the_golden_files()
    {
        await ChangeAsync<MachineSettingsRow>(row =>
        {
            row.Communication = GoldenFile.ReadCompact("servers.json");
            row.AutoRequest = GoldenFile.ReadCompact("auto-request.json");
            row.Network = GoldenFile.ReadCompact("network.json");
            row.CaCertificates = GoldenFile.ReadCompact("ca-certificates.json");
            row.Revocation = GoldenFile.ReadCompact("revocation.json");
        });

        AssertSame(Samples.FullSettings, await ReadSettingsAsync());
    }

    [Fact]
    public async Task The_one_server_of_older_settings_is_named_default()
    {
        await ChangeAsync<MachineSettingsRow>(row =>
            row.Communication = """{"ServerUrl":"http://ca/scep","Port":80,"Timeout":"00:00:30"}""");

        var servers = ServerProfiles.Of(await ReadSettingsAsync());

        Assert.Equal("Default", Assert.Single(servers.All).ServerName);
    }

    [Fact]
    public async Task A_CA_certificate_from_before_there_were_uses_is_trusted_for_https()
    {
        var der = Samples.FullSettings.CaCertificates[0].Der;
        await ChangeAsync<MachineSettingsRow>(row => row.CaCertificates = $"[\"{der}\"]");

        var read = CaCertificateList.Of(await ReadSettingsAsync());

        Assert.Equal(new CaCertificate(der) { Uses = CaUses.HttpsOnly }, Assert.Single(read.All));
        Assert.Single(read.For(CaUse.Https));
        Assert.Empty(read.For(CaUse.Ieee8021X));
    }

    [Fact]
    public async Task A_request_is_written_as_in_the_golden_files()
    {
        var request = Samples.FullRequest();
        CompleteSample.Assert(request.Steps);
        CompleteSample.Assert(request.Report);
        await machine.Get<IIssuanceRequestStore>().AddAsync(request, Token);

        var row = await OnlyAsync<IssuanceRequestRow>();

        GoldenFile.AssertIs("communication.json", row.Server);
        GoldenFile.AssertIs("steps.json", row.Steps);
        GoldenFile.AssertIs("report.json", row.Report);
        GoldenFile.AssertIs(
            "request-row.json",
            await StoredRow.ReadAsync(
                machine, "IssuanceRequests", "Id", "Chain", "CaCertificates", "Server", "Options", "Steps", "Report"));
    }

    /// <summary>The options of a request are part of the auto request's settings, and are pinned with them.</summary>
    [Fact]
    public async Task The_options_of_a_request_are_written_as_in_the_golden_file_of_the_settings()
    {
        await machine.Get<IIssuanceRequestStore>().AddAsync(
            IssuanceRequest.ByTimer(Samples.FullSettings.AutoRequest, Samples.Settings, Samples.Server, Samples.Noon),
            Token);

        var written = JsonNode.Parse((await OnlyAsync<IssuanceRequestRow>()).Options)!.AsObject();
        var golden = JsonNode.Parse(GoldenFile.Read("auto-request.json"))!;

        Assert.NotEmpty(written);
        Assert.All(written, option => Assert.True(JsonNode.DeepEquals(golden[option.Key], option.Value), option.Key));
    }

    [Fact]
    public async Task A_request_is_read_from_the_golden_files()
    {
        var request = Samples.FullRequest();
        await machine.Get<IIssuanceRequestStore>().AddAsync(request, Token);
        await ChangeAsync<IssuanceRequestRow>(row =>
        {
            row.Server = GoldenFile.ReadCompact("communication.json");
            row.Options = GoldenFile.ReadCompact("auto-request.json");
            row.Steps = GoldenFile.ReadCompact("steps.json");
            row.Report = GoldenFile.ReadCompact("report.json");
        });

        AssertSame(request, (await machine.Get<IIssuanceRequestStore>().FindAsync(request.Id, Token))!);
    }

    [Fact]
    public async Task A_key_and_the_plan_are_written_as_in_the_golden_files()
    {
        await machine.Get<IKeyRegisterStore>().SaveAsync(
            new KeyRegister([Samples.MachineKey("reception", Samples.Settings.Use)], 10), Token);
        await machine.Get<IPlannedRequestStore>().SaveAsync(
            new PlannedRequest(4, Samples.Noon, TimeSpan.FromSeconds(77)), Token);

        GoldenFile.AssertIs("key-row.json", await StoredRow.ReadAsync(machine, "Keys", "Id", "Chain"));
        GoldenFile.AssertIs("planned-request-row.json", await StoredRow.ReadAsync(machine, "PlannedRequest"));
    }

    [Fact]
    public void A_missing_value_in_a_sample_is_found() =>
        Assert.Equal(
            ["it.a", "it.b[0].c"],
            CompleteSample.Gaps(JsonNode.Parse("""{"a":null,"b":[{"c":[],"d":false}]}"""), "it"));

    private async Task<T> OnlyAsync<T>()
        where T : class
    {
        await using var context = await ContextAsync();
        return await context.Set<T>().AsNoTracking().SingleAsync(Token);
    }

    private async Task ChangeAsync<T>(Action<T> change)
        where T : class
    {
        await using var context = await ContextAsync();
        change(await context.Set<T>().SingleAsync(Token));
        await context.SaveChangesAsync(Token);
    }

    /// <summary>Reads the settings by a store that has not read them before.</summary>
    private Task<MachineSettings> ReadSettingsAsync() =>
        ActivatorUtilities.CreateInstance<EfMachineSettingsStore>(machine.Services).LoadAsync(Token);

    private Task<RemoteUiDbContext> ContextAsync() =>
        machine.Get<IDbContextFactory<RemoteUiDbContext>>().CreateDbContextAsync(Token);

    private static void AssertSame<T>(T expected, T actual) => Assert.Equal(
        JsonSerializer.Serialize(expected, ObjectText.Options), JsonSerializer.Serialize(actual, ObjectText.Options));
}
