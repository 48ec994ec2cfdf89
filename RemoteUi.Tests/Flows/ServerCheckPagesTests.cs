using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.Components;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Support;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Flows;

/// <summary>The pages of [Server Check], with a browser that runs no script.</summary>
public sealed class ServerCheckPagesTests(SignedInMachine shared, FakeCaHost servers)
    : IClassFixture<SignedInMachine>, IClassFixture<FakeCaHost>
{
    private const string Address = "/workbench/server-check";
    private const string Password = "open sesame 4711";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private PlainBrowser Browser => shared.Browser;

    private ICheckRunStore Store => shared.Machine.Get<ICheckRunStore>();

    [Fact]
    public async Task The_form_is_filled_from_the_communication_settings_and_starts_at_the_lowest_level()
    {
        await Browser.GoAsync(Address);

        Assert.EndsWith("/practice-ca/scep", Browser.Read("SCEP Server URL:"), StringComparison.Ordinal);
        Assert.Equal("Look", Browser.Page.QuerySelector("input[name='Form.Level'][checked]")!.GetAttribute("value"));
        Assert.Contains("Nothing is issued.", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_is_checked_and_the_result_is_downloaded()
    {
        await StartAsync(servers.Serve(new FakeAuthority()).ToString());
        var place = Browser.Location.AbsolutePath;
        await EndedAsync();

        await Browser.GoAsync(place);
        Assert.Contains("Finished", Browser.Text, StringComparison.Ordinal);
        Assert.NotNull(Browser.Page.QuerySelector("details#T1"));

        var json = JsonNode.Parse(await Browser.DownloadAsync($"{place}/report.json"))!;
        Assert.Equal("T1", (string)json["results"]![0]!["id"]!);
        foreach (var report in new[] { "report.xml", "report.md" })
            Assert.Contains(
                "T1", Encoding.UTF8.GetString(await Browser.DownloadAsync($"{place}/{report}")),
                StringComparison.Ordinal);
        await Browser.GoAsync(Address);
        Assert.Contains(
            Browser.Page.QuerySelectorAll("table a"), link => link.GetAttribute("href") == place);
    }

    [Fact]
    public async Task A_run_under_way_shows_its_progress_and_is_stopped()
    {
        await StartAsync(servers.Serve(new FakeAuthority(HttpQuirks.Delivery("GetCACaps", FakeDelivery.Drip))).ToString(), "300");
        var place = Browser.Location.AbsolutePath;
        Assert.Contains("Now: T1", Browser.Text, StringComparison.Ordinal);
        Assert.NotNull(Browser.Page.QuerySelector("meta[http-equiv=refresh]"));

        await Browser.GoAsync(Address);
        Assert.Contains("A check is running.", Browser.Text, StringComparison.Ordinal);
        await Browser.PressAsync("Start Check");
        Assert.Equal(Address, Browser.Location.AbsolutePath);
        Assert.NotNull(Browser.Page.QuerySelector("[role=alert]"));

        await Browser.FollowAsync("Progress");
        Assert.Equal(place, Browser.Location.AbsolutePath);
        await Browser.PressAsync("Stop");
        await EndedAsync();

        await Browser.GoAsync(place);
        Assert.Contains("Stopped", Browser.Text, StringComparison.Ordinal);
        Assert.Null(Browser.Page.QuerySelector("meta[http-equiv=refresh]"));
    }

    [Fact]
    public async Task Level_probe_needs_the_confirmation_and_passwords_are_not_shown_again()
    {
        await Browser.GoAsync(Address);
        Browser.FillById("Level-Probe", "on");
        Browser.Fill("SCEP Server URL:", "ftp://ca.example");
        Browser.Fill("Fixed Challenge Password:", Password);
        Browser.Fill("One-Time Challenge Passwords:", "one\ntwo-4712");
        Browser.Fill("Subject Prefix:", "no blanks");

        await Browser.PressAsync("Start Check");

        Assert.Equal(
            ["ServerUrl", "IsResponsible", "OneTimePasswords", "SubjectPrefix"],
            Browser.Page.QuerySelectorAll("main [aria-invalid=true]").Select(field => field.Id));
        Assert.Contains("Level Probe needs this confirmation.", Browser.Text, StringComparison.Ordinal);
        var page = Browser.Page.DocumentElement.OuterHtml;
        Assert.DoesNotContain(Password, page, StringComparison.Ordinal);
        Assert.DoesNotContain("4712", page, StringComparison.Ordinal);
        Assert.False(shared.Machine.Get<CheckRuns>().IsBusy);
    }

    [Fact]
    public async Task The_results_are_filtered_by_links()
    {
        var run = await SaveAsync(ACheckRun.WithEveryVerdict);
        await Browser.GoAsync($"{Address}/runs/{run.Id}");
        Assert.Contains("Usable; 3 things to mend, 1 of them grave", Browser.Text, StringComparison.Ordinal);
        Assert.Equal(run.Results.Count, Browser.Page.QuerySelectorAll("details.check").Length);

        await Browser.FollowAsync("To mend 3");
        Assert.Equal(["C5", "E1", "S1"], Browser.Page.QuerySelectorAll("details.check").Select(check => check.Id));

        await Browser.FollowAsync("Inconclusive 1");
        Assert.Equal("L1", Assert.Single(Browser.Page.QuerySelectorAll("details.check")).Id);
    }

    [Fact]
    public async Task Each_message_has_a_link_to_the_inspector_and_each_certificate_is_listed()
    {
        var run = await SaveAsync(ACheckRun.WithEveryVerdict);
        await Browser.GoAsync($"{Address}/runs/{run.Id}");

        Assert.Equal(
            [
                $"/workbench/message-inspector?run={run.Id}&check=S1&exchange=1&part=request",
                $"/workbench/message-inspector?run={run.Id}&check=S1&exchange=1&part=reply",
            ],
            Browser.Page.QuerySelectorAll("#S1 a").Select(link => link.GetAttribute("href")));
        Assert.Contains("sent 3 bytes", PageText.Of(Browser.Page.QuerySelector("#S1")!), StringComparison.Ordinal);
        Assert.Contains("CN=scep-check-1.example", Browser.Text, StringComparison.Ordinal);

        await Browser.FollowAsync("Show exchanges: 2: T1");
        Assert.True(Browser.Page.QuerySelector("#T1")!.HasAttribute("open"));
        Assert.Equal(2, Browser.Page.QuerySelectorAll("#T1 li").Length);
    }

    [Fact]
    public async Task Two_runs_are_compared_and_only_what_changed_is_shown_first()
    {
        var before = await SaveAsync(ACheckRun.WithEveryVerdict);
        var after = await SaveAsync(ACheckRun.Of(
            [
                .. ACheckRun.WithEveryVerdict.Results.Where(result => result.Id is not ("S1" or "P1")),
                ACheckRun.Result("S1", CheckOutcome.Pass()),
            ]) with
        { StartedAt = ACheckRun.Noon.AddDays(7) });

        await Browser.GoAsync($"{Address}/compare?run={after.Id}&run={before.Id}");
        Assert.Contains("Changed: 2 of 8 checks.", Browser.Text, StringComparison.Ordinal);
        var rows = Browser.Page.QuerySelectorAll("tbody tr").Select(PageText.Of).ToList();
        Assert.Equal(2, rows.Count);
        Assert.StartsWith("P1", rows[0], StringComparison.Ordinal);
        Assert.EndsWith("–", rows[0], StringComparison.Ordinal);
        Assert.Matches("^S1 .*Fail, critical.*Pass", rows[1]);

        await Browser.FollowAsync("Show all");
        Assert.Equal(8, Browser.Page.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?run=x&run=y")]
    public async Task Without_two_runs_the_comparison_says_what_to_do(string query)
    {
        await Browser.GoAsync($"{Address}/compare{query}");

        Assert.Equal(HttpStatusCode.OK, Browser.Status);
        Assert.Contains("Select two runs", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_gone_is_named_and_has_no_report()
    {
        await Browser.GoAsync($"{Address}/runs/{Guid.NewGuid()}");
        Assert.Contains("There is no such run.", Browser.Text, StringComparison.Ordinal);

        await Browser.GoAsync($"{Address}/runs/{Guid.NewGuid()}/report.json");
        Assert.Equal(HttpStatusCode.NotFound, Browser.Status);
    }

    [Fact]
    public async Task A_run_is_repeated_with_its_server_and_level()
    {
        var run = await SaveAsync(ACheckRun.WithEveryVerdict);
        await Browser.GoAsync($"{Address}/runs/{run.Id}");

        await Browser.FollowAsync("Check Again");

        Assert.Equal(run.Address.ToString(), Browser.Read("SCEP Server URL:"));
        Assert.Equal("ca-1", Browser.Read("CA Identifier:"));
        Assert.Equal("", Browser.Read("CA Certificate Fingerprint:"));
        Assert.Equal("Probe", Browser.Page.QuerySelector("input[name='Form.Level'][checked]")!.GetAttribute("value"));
        Assert.False(Browser.Page.QuerySelector("#IsResponsible")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task HTML_of_a_server_is_encoded()
    {
        var run = await SaveAsync(ACheckRun.Of(ACheckRun.Result(
            "T1", CheckOutcome.Fail(Severity.Low, "NoReply", "<script>alert(1)</script>"))));

        await Browser.GoAsync($"{Address}/runs/{run.Id}");

        Assert.Contains("<script>alert(1)</script>", Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Browser.Page.QuerySelectorAll("script"),
            script => script.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    private async Task StartAsync(string server, string timeout = "30")
    {
        await Browser.GoAsync(Address);
        Browser.Fill("SCEP Server URL:", server);
        Browser.Fill("Port Number:", "");
        Browser.Fill("Communication Timeout:", timeout);
        await Browser.PressAsync("Start Check");
        Assert.StartsWith($"{Address}/runs/", Browser.Location.AbsolutePath, StringComparison.Ordinal);
    }

    private async Task<CheckRun> SaveAsync(CheckRun run)
    {
        var saved = run with { Id = Guid.NewGuid() };
        await Store.SaveAsync(saved, Token);
        return saved;
    }

    private async Task EndedAsync()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var following = shared.Machine.Get<CheckRunFeed>().Subscribe(_ => EndIfNone());
        EndIfNone();
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);

        void EndIfNone()
        {
            if (!shared.Machine.Get<CheckRuns>().IsBusy) ended.TrySetResult();
        }
    }
}
