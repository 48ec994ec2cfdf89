using System.Net;
using System.Text.Json.Nodes;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.Api;

/// <summary>The tools of the workbench by the API.</summary>
public sealed class WorkbenchApiTests(ApiMachine shared) : IClassFixture<ApiMachine>
{
    private HttpClient Api => shared.Api;

    private string Server => new Uri(shared.Machine.Address, "practice-ca/scep").AbsoluteUri;

    [Fact]
    public async Task A_server_is_checked_followed_and_reported()
    {
        using var started = await Api.SendAsync(
            HttpMethod.Post, "workbench/server-checks", new { serverUrl = Server, level = "look" });
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var id = (string)(await started.OkAsync())["id"]!;

        var events = await Api.GetStringAsync(new Uri($"workbench/server-checks/{id}/events", UriKind.Relative));

        var last =
            JsonNode.Parse(events.Split('\n').Last(line => line.StartsWith("data: ", StringComparison.Ordinal))[6..])!;
        Assert.NotEqual("running", (string?)last["state"]);
        Assert.Equal((int)last["planned"]!, (int)last["done"]!);
        var report = await Api.ReadAsync($"workbench/server-checks/{id}/report");
        Assert.Equal("remote-ui-server-check", (string?)report["format"]);
        Assert.Equal(last.ToJsonString(), (await Api.ReadAsync($"workbench/server-checks/{id}")).ToJsonString());
        Assert.Contains("<testsuites", await TextAsync($"{id}/report.xml"), StringComparison.Ordinal);
        Assert.StartsWith("# ", await TextAsync($"{id}/report.md"), StringComparison.Ordinal);
        Assert.Contains(
            (JsonArray)await Api.ReadAsync("workbench/server-checks"), run => (string?)run!["id"] == id);
        await Api.PostedAsync($"workbench/server-checks/{id}/stop");
    }

    private Task<string> TextAsync(string path) =>
        Api.GetStringAsync(new Uri($"workbench/server-checks/{path}", UriKind.Relative));

    [Fact]
    public async Task A_check_is_refused_by_the_rules_of_its_page()
    {
        using var answer = await Api.SendAsync(
            HttpMethod.Post, "workbench/server-checks", new { serverUrl = "ftp://server", level = "probe" });

        Assert.Equal(
            ["serverUrl", "isResponsible"],
            ((JsonObject)(await answer.ProblemAsync())["errors"]!).Select(error => error.Key));
    }

    [Fact]
    public async Task A_certificate_is_inspected_and_nothing_is_kept()
    {
        using var certificate = shared.Machine.Get<PracticeCaAdministration>().CaCertificate;

        var inspection = await Api.PostedAsync(
            "workbench/inspections", new { name = "ca.cer", file = Convert.ToBase64String(certificate.RawData) });
        using var nothing = await Api.SendAsync(HttpMethod.Post, "workbench/inspections", new { });
        using var noKey = await Api.SendAsync(
            HttpMethod.Post, "workbench/inspections",
            new { text = certificate.ExportCertificatePem(), keyFile = Convert.ToBase64String("no key"u8) });

        Assert.Equal("remote-ui-inspection", (string?)inspection["format"]);
        Assert.Equal("ca.cer", (string?)inspection["files"]![0]!["name"]);
        Assert.Equal(["file"], ((JsonObject)(await nothing.ProblemAsync())["errors"]!).Select(error => error.Key));
        Assert.Equal(["keyFile"], ((JsonObject)(await noKey.ProblemAsync())["errors"]!).Select(error => error.Key));
    }

    [Fact]
    public async Task A_rehearsal_is_started_read_and_stopped()
    {
        var ca = shared.Machine.Get<PracticeCaAdministration>();
        ca.Change(new PracticeCaBehavior { Answer = AnswerRule.Silence });
        var order = new { name = "three", serverUrl = Server, devices = 3, keyPool = 1, spread = "atOnce" };
        using var started = await Api.SendAsync(HttpMethod.Post, "workbench/fleet-rehearsals", order);
        var id = (string)(await started.OkAsync())["id"]!;

        using var second = await Api.SendAsync(HttpMethod.Post, "workbench/fleet-rehearsals", order);
        using var wrong = await Api.SendAsync(
            HttpMethod.Post, "workbench/fleet-rehearsals", new { name = "", serverUrl = Server, devices = 0 });
        var stopped = await Api.PostedAsync($"workbench/fleet-rehearsals/{id}/stop");

        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        Assert.Equal("anotherIsRunning", (string?)(await second.ProblemAsync())["reason"]);
        Assert.Equal(["name", "devices"], ((JsonObject)(await wrong.ProblemAsync())["errors"]!).Select(e => e.Key));
        Assert.NotEqual("running", (string?)stopped["state"]);
        Assert.Equal(
            "remote-ui-fleet-rehearsal",
            (string?)(await Api.ReadAsync($"workbench/fleet-rehearsals/{id}/report"))["format"]);
        Assert.NotEmpty((JsonArray)await Api.ReadAsync("workbench/fleet-rehearsals"));
        ca.Change(new PracticeCaBehavior());
    }
}
