using System.Net;
using System.Text.Json.Nodes;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Api;

/// <summary>[Audit] and [Notifications] by the API.</summary>
public sealed class AuditApiTests(ApiMachine shared) : IClassFixture<ApiMachine>
{
    private HttpClient Api => shared.Api;

    [Fact]
    public async Task An_auditor_reads_who_changed_what_with_a_token()
    {
        using var changed = await Api.ChangeAsync(
            "settings/network/ipp", settings => settings["enabled"] = true);
        await changed.OkAsync();
        using var auditor = await shared.Machine.ApiAsync(MachineRole.Auditor);

        var page = await auditor.ReadAsync("audit?kind=settingsChanged&by=test&page=1");
        var csv = await auditor.GetStringAsync(new Uri("audit/entries.csv?kind=settingsChanged", UriKind.Relative));

        var entry = page["entries"]!.AsArray().First(
            one => one!["changes"]!.AsArray().Any(change => (string?)change!["new"] == "True"))!;
        Assert.Equal("settingsChanged", (string?)entry["kind"]);
        Assert.Contains("test", (string?)entry["by"], StringComparison.Ordinal);
        Assert.True((int)page["matching"]! >= 1);
        Assert.Equal(1, (int)page["page"]!);
        Assert.StartsWith("time,user,address", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("SettingsChanged", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("audit/entries.csv")]
    public async Task A_filter_that_cannot_be_read_is_refused(string path)
    {
        using var answer = await Api.SendAsync(HttpMethod.Get, $"{path}?kind=nothing&from=today&until=0001-01-01");

        Assert.Equal(
            ["kind", "from", "until"],
            ((JsonObject)(await answer.ProblemAsync())["errors"]!).Select(error => error.Key));
    }

    [Fact]
    public async Task A_test_notice_is_sent_through_each_channel_that_is_set()
    {
        await using var machine = await TestMachine.StartAsync(
            settings: "--Notifications:WebhookUrl=http://127.0.0.1:9/hook/webhook-path-is-secret");
        using var api = await machine.ApiAsync();

        var channels = await api.ReadAsync("notifications");
        var results = await api.PostedAsync("notifications/test");

        Assert.Equal("http://127.0.0.1:9", (string?)Assert.Single(channels.AsArray())!["target"]);
        var result = Assert.Single(results.AsArray())!;
        Assert.Equal("webhook", (string?)result["channel"]);
        Assert.False((bool)result["isSent"]!);
        Assert.NotEmpty((string)result["fault"]!);
        Assert.DoesNotContain("webhook-path-is-secret", results.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await Api.ReadAsync("notifications")).AsArray());
    }

    [Fact]
    public async Task An_auditor_may_not_send_a_test_notice()
    {
        using var auditor = await shared.Machine.ApiAsync(MachineRole.Auditor);

        using var answer = await auditor.SendAsync(HttpMethod.Post, "notifications/test");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
