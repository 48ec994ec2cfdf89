using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using RemoteUi.Core.Keys;
using RemoteUi.Fleet;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Components;
using RemoteUi.Tests.Rehearsals;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Flows;

/// <summary>The pages of [Fleet Rehearsal], with a browser that runs no script.</summary>
public sealed class FleetPagesTests(FleetMachine shared) : IClassFixture<FleetMachine>, IAsyncLifetime
{
    private const string Address = "/workbench/fleet-rehearsal";

    private PlainBrowser Browser => shared.Browser;

    private FakeRehearsals Rehearsals => shared.Rehearsals;

    public ValueTask InitializeAsync()
    {
        Rehearsals.Clear();
        Rehearsals.Obstacles = [];
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_form_is_filled_from_the_communication_settings()
    {
        await Browser.GoAsync(Address);

        Assert.EndsWith("/practice-ca/scep", Browser.Read("SCEP Server URL:"), StringComparison.Ordinal);
        Assert.Equal("mfp-{0:00000}.example", Browser.Read("Names:"));
        Assert.Contains("Nothing was rehearsed yet.", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rehearsal_is_started_from_the_form()
    {
        await Browser.GoAsync(Address);
        Browser.Fill("Name:", "Spring renewal");
        Browser.Fill("Devices:", "250");
        Browser.Fill("Names:", "10.1.0.250");
        Browser.Fill("Window:", "Custom");
        Browser.Fill("Another Window:", "90");
        Browser.Fill("Challenge Password:", "open sesame");
        Browser.FillById("IsResponsible", "on");

        await Browser.PressAsync("Start Rehearsal");

        var (settings, devices) = Rehearsals.Started!.Value;
        Assert.StartsWith($"{Address}/runs/", Browser.Location.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(
            ("Spring renewal", 250, 90.0, KeyLength.Rsa2048, "open sesame", "Administrator"),
            (
                settings.Name, settings.Devices, settings.Window.TotalSeconds, settings.KeyLength,
                settings.Challenge!.Reveal(), settings.Responsibility!.Who));
        Assert.Equal(["10.1.0.250", "10.1.1.243"], new[] { devices[0], devices[^1] }.Select(one => one.CommonName));
        Assert.DoesNotContain("open sesame", Browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_devices_of_a_file_are_taken_with_their_passwords()
    {
        await Browser.GoAsync(Address);
        Browser.Attach(
            Encoding.UTF8.GetBytes("commonName,keyName,challengePassword\r\na.example,tls,one\r\nb.example,,two\r\n"));

        await Browser.PressAsync("Start Rehearsal");

        var (settings, devices) = Rehearsals.Started!.Value;
        Assert.Equal((2, 2), (settings.Devices, devices.Count));
        Assert.Equal(
            [("a.example", "tls", "one"), ("b.example", "rehearsal", "two")],
            devices.Select(one => (one.CommonName, one.KeyName, one.Challenge!.Reveal())));
    }

    [Fact]
    public async Task Each_bad_line_of_a_file_is_named_and_nothing_starts()
    {
        await Browser.GoAsync(Address);
        var before = Rehearsals.Started;
        Browser.Attach(Encoding.UTF8.GetBytes("commonName\r\na.example\r\n<script>x</script>\r\na.example\r\n"));

        await Browser.PressAsync("Start Rehearsal");

        Assert.Equal(before, Rehearsals.Started);
        Assert.Equal("File", Browser.Page.QuerySelector("main [aria-invalid=true]")!.Id);
        Assert.Equal(
            [
                "3 commonName Enter an IP address, such as 192.0.2.10, or a fully qualified domain name, such as "
                + "printer.example.com.",
                "4 commonName Line 2 has the same name. Give each device a name of its own.",
            ],
            Browser.Page.QuerySelectorAll("main tbody tr").Select(PageText.Of));
    }

    [Fact]
    public async Task Mistakes_are_summed_up_and_what_was_typed_stays()
    {
        await Browser.GoAsync(Address);
        Browser.Fill("Name:", "");
        Browser.Fill("SCEP Server URL:", "ftp://ca.example");
        Browser.Fill("Devices:", "many");
        Browser.Fill("Exchanges at Once:", "9999");
        Browser.Fill("Challenge Password:", "open sesame");

        await Browser.PressAsync("Start Rehearsal");

        Assert.Equal(
            ["Name", "ServerUrl", "Devices", "AtOnce"],
            Browser.Page.QuerySelectorAll("main [aria-invalid=true]").Select(field => field.Id));
        Assert.Equal(4, Browser.Page.QuerySelectorAll("#mistakes li").Length);
        Assert.Equal("many", Browser.Read("Devices:"));
        Assert.DoesNotContain("open sesame", Browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_host_cannot_hold_is_said_before_the_start()
    {
        Rehearsals.Obstacles =
        [
            new(ObstacleKind.OpenFiles, 6400, 1024), new(ObstacleKind.NotResponsible),
        ];
        await Browser.GoAsync(Address);

        await Browser.PressAsync("Start Rehearsal");

        Assert.Equal(Address, Browser.Location.AbsolutePath);
        Assert.Equal(
            ["IsResponsible", "AtOnce"],
            Browser.Page.QuerySelectorAll("main [aria-invalid=true]").Select(field => field.Id));
        Assert.Contains("This needs 6,400 open files; this computer allows", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_one_rehearsal_runs_at_a_time()
    {
        Rehearsals.Obstacles = [new(ObstacleKind.AnotherIsRunning)];
        await Browser.GoAsync(Address);

        await Browser.PressAsync("Start Rehearsal");

        Assert.Contains("Another rehearsal is running.", Browser.Text, StringComparison.Ordinal);
        Assert.NotNull(Browser.Page.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task A_rehearsal_under_way_is_shown_in_full_reloads_itself_and_is_stopped()
    {
        var id = Rehearsals.Put(ARehearsal.Running);
        await Browser.GoAsync($"{Address}/runs/{id}");
        Assert.NotNull(Browser.Page.QuerySelector("noscript meta[http-equiv=refresh], meta[http-equiv=refresh]"));
        Assert.Contains("1,500 of 3,000 devices are done", Browser.Text, StringComparison.Ordinal);
        Assert.Equal(4, Browser.Page.QuerySelectorAll("figure svg[role=img]").Length);
        Assert.NotEmpty(Browser.Page.QuerySelectorAll("figure tbody tr"));

        await Browser.PressAsync("Stop");

        Assert.Equal(id, Rehearsals.Stopped);
        Assert.Contains("Stopped by hand", Browser.Text, StringComparison.Ordinal);
        Assert.Null(Browser.Page.QuerySelector("meta[http-equiv=refresh]"));
    }

    [Fact]
    public async Task The_result_is_downloaded_and_deleted()
    {
        Rehearsals.Devices =
        [
            new(
                0, "a.example", "rehearsal", Ending.NoAnswer, null, null, "=1+1", ARehearsal.Noon, null, null, [],
                "AB", null, null),
        ];
        Rehearsals.Footprint = [new("0A1B", "CN=a.example", "AB", ARehearsal.Noon)];
        var place = $"{Address}/runs/{Rehearsals.Put(ARehearsal.AtOnce)}";
        await Browser.GoAsync(place);

        foreach (var (link, begin) in new[] { ("CSV of devices", "number,"), ("CSV of certificates", "serialNumber,") })
        {
            await Browser.FollowAsync(link);
            Assert.StartsWith(begin, Encoding.UTF8.GetString(Browser.Body[3..]), StringComparison.Ordinal);
            await Browser.GoAsync(place);
        }

        Assert.Contains(
            ",\"'=1+1\"", Encoding.UTF8.GetString(await Browser.DownloadAsync($"{place}/devices.csv")),
            StringComparison.Ordinal);
        Assert.Equal(930, (int)JsonNode.Parse(await Browser.DownloadAsync($"{place}/report.json"))!["issued"]!);

        await Browser.PressAsync("Delete");
        Assert.Equal(Address, Browser.Location.AbsolutePath);
        Assert.Contains("The rehearsal was deleted.", Browser.Text, StringComparison.Ordinal);
        await Browser.GoAsync(place);
        Assert.Contains("There is no such rehearsal.", Browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report.json")]
    [InlineData("devices.csv")]
    [InlineData("footprint.csv")]
    public async Task A_rehearsal_that_is_gone_has_no_files(string file)
    {
        await Browser.GoAsync($"{Address}/runs/{Guid.NewGuid()}/{file}");

        Assert.Equal(HttpStatusCode.NotFound, Browser.Status);
    }

    [Fact]
    public async Task Two_rehearsals_are_selected_and_compared()
    {
        Rehearsals.Put(ARehearsal.AtOnce);
        Rehearsals.Put(ARehearsal.Spread);
        await Browser.GoAsync(Address);
        foreach (var box in Browser.Page.QuerySelectorAll("[name=run]").OfType<IHtmlInputElement>())
            box.IsChecked = true;

        await Browser.PressAsync("Compare Selected");

        Assert.Equal($"{Address}/compare", Browser.Location.AbsolutePath);
        Assert.Equal(8, Browser.Page.QuerySelectorAll("figure svg[role=img]").Length);
        Assert.Equal(2, Browser.Page.QuerySelectorAll(".advice").Length);
        Assert.StartsWith(
            "Issued 930 3,000", PageText.Of(Browser.Page.QuerySelector("main tbody")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?run=x&run=y")]
    public async Task Without_two_rehearsals_the_comparison_says_what_to_do(string query)
    {
        await Browser.GoAsync($"{Address}/compare{query}");

        Assert.Equal(HttpStatusCode.OK, Browser.Status);
        Assert.Contains("Select two rehearsals", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rehearsal_is_repeated_with_its_settings()
    {
        await Browser.GoAsync($"{Address}/runs/{Rehearsals.Put(ARehearsal.Spread)}");

        await Browser.FollowAsync("Rehearse Again");

        Assert.Equal("Over four minutes", Browser.Read("Name:"));
        Assert.Equal("240", Browser.Read("Another Window:"));
        Assert.Equal("4711", Browser.Read("Seed:"));
        Assert.False(Browser.Page.QuerySelector("#IsResponsible")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task HTML_in_a_name_is_encoded()
    {
        var settings = ARehearsal.Settings with { Name = "<script>alert(1)</script>", Names = "<b>" };
        var id = Rehearsals.Put(
            ARehearsal.AtOnce with { Rehearsal = ARehearsal.AtOnce.Rehearsal with { Settings = settings } });

        foreach (var path in new[] { Address, $"{Address}/runs/{id}" })
        {
            await Browser.GoAsync(path);
            Assert.Contains("<script>alert(1)</script>", Browser.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(
                Browser.Page.QuerySelectorAll("script"),
                script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_page_weighs_less_than_150_KB()
    {
        await Browser.GoAsync($"{Address}/runs/{Rehearsals.Put(ARehearsal.AtOnce)}");

        Assert.InRange(Browser.Body.Length, 10_000, 150_000);
    }
}
