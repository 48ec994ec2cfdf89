using System.Text;
using System.Text.Json.Nodes;
using RemoteUi.Core.Audit;
using RemoteUi.Fleet;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Fleet;
using RemoteUi.Tests.Support;
using RemoteUi.Tests.Telemetry;
using RemoteUi.Web.Audit;

namespace RemoteUi.Tests.Flows;

/// <summary>[Fleet Rehearsal] from the form to the files, with the engine and the practice CA.</summary>
public sealed class FleetWithEngineTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    private const string Address = "/workbench/fleet-rehearsal";

    private PlainBrowser Browser => shared.Browser;

    [Fact]
    public async Task The_devices_of_a_file_enroll_and_the_files_agree_with_the_register()
    {
        using var measured = new Measurements(shared.Machine.Get<FleetMetrics>().Meter);
        await Browser.GoAsync(Address);
        Browser.Fill("Name:", "From a file");
        Browser.Fill("SCEP Server URL:", new Uri(shared.Machine.Address, PracticeCaEndpoint.Path).ToString());
        Browser.Fill("Port Number:", "");
        Browser.Fill("Window:", "AtOnce");
        Browser.Attach(Encoding.UTF8.GetBytes(
            "commonName,keyName\n" + string.Concat(Enumerable.Range(1, 25).Select(one => $"mfp-{one}.example,tls\n"))));

        await Browser.PressAsync("Start Rehearsal");

        var place = Browser.Location.AbsolutePath;
        var id = Guid.Parse(place.Split('/')[^1]);
        var report = await FleetBench.EndedAsync(shared.Machine.Get<IRehearsals>(), id);
        Assert.Equal(25, report.Endings[Ending.Issued]);
        Assert.Equal(25, measured.All.Count(line => line == "remote_ui.fleet.devices{ending=Issued} 1"));
        Assert.Contains("remote_ui.fleet.rehearsals{} 1", measured.All);
        var recorded = await shared.Machine.Get<IAuditStore>()
            .ListAsync(new(Kind: AuditKind.RehearsalStarted)).ToListAsync();
        Assert.Equal("From a file", Assert.Single(recorded).Subject);
        await Browser.GoAsync(place);
        Assert.Contains("all 25 devices got their certificates", Browser.Text, StringComparison.Ordinal);
        Assert.Equal(25, (int)JsonNode.Parse(await Browser.DownloadAsync($"{place}/report.json"))!["issued"]!);
        Assert.Equal(26, await LinesOfAsync($"{place}/devices.csv"));
        Assert.Equal(26, await LinesOfAsync($"{place}/footprint.csv"));
        Assert.Equal(
            25,
            shared.Machine.Get<PracticeCaAdministration>().Register.Count(entry =>
                entry.Subject.Contains("CN=mfp-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_server_elsewhere_needs_the_confirmation()
    {
        await Browser.GoAsync(Address);
        Browser.Fill("SCEP Server URL:", "http://192.0.2.1/scep");
        Browser.Fill("Port Number:", "");

        await Browser.PressAsync("Start Rehearsal");

        Assert.Equal(
            ["IsResponsible"], Browser.Page.QuerySelectorAll("main [aria-invalid=true]").Select(field => field.Id));
        Assert.Contains("The server is not on this computer.", Browser.Text, StringComparison.Ordinal);
    }

    private async Task<int> LinesOfAsync(string path) =>
        Encoding.UTF8.GetString(await Browser.DownloadAsync(path)).Split(
            '\n', StringSplitOptions.RemoveEmptyEntries).Length;
}
