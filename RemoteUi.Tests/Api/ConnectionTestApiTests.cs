using System.Net;
using System.Text.Json.Nodes;
using RemoteUi.Core.Enrollment;
using RemoteUi.Network.IpSec;
using RemoteUi.Tests.Network.IpSec;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Api;

/// <summary>[Test Connection] of IEEE 802.1X and of IPSec policies by the API.</summary>
public sealed class ConnectionTestApiTests(ApiMachine shared) : IClassFixture<ApiMachine>
{
    private const string Secret = "radius-secret-of-a-test";

    private HttpClient Api => shared.Api;

    [Fact]
    public async Task A_log_in_is_tested_with_what_is_sent_and_nothing_is_stored()
    {
        var before = (await Api.ReadAsync("settings/network/ieee-802-1x")).ToJsonString();

        var result = await Api.PostedAsync("settings/network/ieee-802-1x/test", Order());

        Assert.False((bool)result["isAccepted"]!);
        Assert.Equal("PortClosed", (string?)result["reason"]);
        Assert.Contains(
            "no program listens on this UDP port", (string?)result["detail"], StringComparison.Ordinal);
        Assert.NotEmpty((string)result["remedy"]!);
        Assert.Contains((JsonArray)result["steps"]!, step => (bool)step!["isRemark"]!);
        Assert.DoesNotContain(Secret, result.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(before, (await Api.ReadAsync("settings/network/ieee-802-1x")).ToJsonString());
    }

    [Fact]
    public async Task A_log_in_is_refused_by_the_rules_of_its_page_in_the_language_asked_for()
    {
        using var czech = await shared.Machine.ApiAsync(language: "cs");

        using var refused = await Api.SendAsync(
            HttpMethod.Post, "settings/network/ieee-802-1x/test", new { radiusAddress = "10.0.0.300" });
        var result = await czech.PostedAsync("settings/network/ieee-802-1x/test", Order());

        Assert.Equal(
            ["loginName", "radiusAddress", "radiusSecret"],
            ((JsonObject)(await refused.ProblemAsync())["errors"]!).Select(error => error.Key).Order());
        Assert.Contains("nenaslouchá žádný program", (string?)result["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_is_tested_with_the_peer_that_is_sent()
    {
        await using var daemon = new FakeDaemon();
        await using var machine = await TestMachine.StartAsync(settings: $"--Device:IpSec:ViciSocket={daemon.Path}");
        await machine.Get<SettingsEditor>().UpdateNetworkAsync(new() { IpSecPolicies = ["branch office"] }, default);
        using var api = await machine.ApiAsync();
        const string path = "settings/network/ipsec/policies/branch%20office/test";

        var result = await api.PostedAsync(path, new { peerAddress = "192.0.2.7" });
        using var wrong = await api.SendAsync(HttpMethod.Post, path, new { peerAddress = "no host" });
        using var unknown = await api.SendAsync(
            HttpMethod.Post, "settings/network/ipsec/policies/other/test", new { peerAddress = "192.0.2.7" });

        Assert.Equal(IpSecTest.NoKey, (string?)result["reason"]);
        Assert.Equal(
            ["peerAddress"], ((JsonObject)(await wrong.ProblemAsync())["errors"]!).Select(error => error.Key));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        await unknown.ProblemAsync();
        Assert.Null((await machine.Get<IMachineSettingsStore>().LoadAsync(default)).Network.PeerOf("branch office"));
    }

    /// <summary>Nothing listens on this port.</summary>
    private static object Order() => new
    {
        loginName = "mfp",
        radiusAddress = "127.0.0.1",
        radiusPort = 9,
        radiusSecret = Secret,
    };
}
