using System.Net;
using System.Text.Json.Nodes;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;

namespace RemoteUi.Tests.Api;

/// <summary>The settings by the API: the rules, locks, and sentences of the pages, and no lost changes.</summary>
public sealed class SettingsApiTests(ApiMachine shared) : IClassFixture<ApiMachine>
{
    private const string Communication = "settings/communication";
    private const string AutoRequest = "settings/auto-request";

    private HttpClient Api => shared.Api;

    public static TheoryData<string> Parts =>
    [
        Communication, AutoRequest, "settings/network/tls", "settings/network/ipp", "settings/network/ipsec",
        "settings/network/ieee-802-1x", "settings/revocation",
    ];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task What_was_read_can_be_written_back(string path)
    {
        var before = await Api.ReadAsync(path);

        using var answer = await Api.ChangeAsync(path, _ => { });

        Assert.Equal(before.ToJsonString(), (await answer.OkAsync()).ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task A_change_needs_the_ETag_of_what_was_read(string path)
    {
        using var without = await Api.SendAsync(HttpMethod.Put, path, new { });
        using var other = await Api.SendAsync(HttpMethod.Put, path, await Api.ReadAsync(path), "\"other\"");

        Assert.Equal(
            (HttpStatusCode.PreconditionRequired, HttpStatusCode.PreconditionFailed),
            (without.StatusCode, other.StatusCode));
        Assert.Equal("ifMatchMissing", (string?)(await without.ProblemAsync())["reason"]);
        Assert.Equal("changed", (string?)(await other.ProblemAsync())["reason"]);
    }

    [Fact]
    public async Task Of_two_changes_of_what_was_read_once_the_second_is_refused_also_for_a_secret_alone()
    {
        using var read = await Api.GetAsync(new Uri("settings/network/ieee-802-1x", UriKind.Relative));
        var settings = (JsonObject)await read.OkAsync();
        settings["radiusSecret"] = "first secret";
        var tag = read.Headers.ETag!.ToString();
        using var first = await Api.SendAsync(HttpMethod.Put, "settings/network/ieee-802-1x", settings, tag);
        settings["radiusSecret"] = "second secret";
        using var again = await Api.SendAsync(
            HttpMethod.Put, "settings/network/ieee-802-1x", settings, first.Headers.ETag!.ToString());
        using var late = await Api.SendAsync(
            HttpMethod.Put, "settings/network/ieee-802-1x", settings, first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        var stored = (await shared.Machine.Get<IMachineSettingsStore>().LoadAsync(default)).Network.Ieee8021X;
        Assert.Equal(new Secret("second secret"), stored.RadiusSecret);
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("cs", true)]
    public async Task Broken_rules_are_named_by_field_with_the_sentence_of_the_page(string language, bool isCzech)
    {
        using var api = await shared.Machine.ApiAsync(language: language);

        using var answer = await api.ChangeAsync(Communication, settings =>
        {
            settings["serverUrl"] = "ftp://ca.example";
            settings["timeoutSeconds"] = 301;
            settings["caFingerprint"] = "12";
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (JsonObject)(await answer.ProblemAsync())["errors"]!;
        Assert.Equal(["serverUrl", "timeoutSeconds", "caFingerprint"], errors.Select(error => error.Key));
        var words = errors.Select(error => (string)error.Value![0]!).ToList();
        Assert.All(words, word => Assert.False(string.IsNullOrWhiteSpace(word)));
        Assert.Equal(isCzech, words.Any(word => word.Any(letter => letter > '~')));
    }

    [Theory]
    [InlineData("""{"timeoutSeconds":"thirty"}""", "timeoutSeconds")]
    [InlineData("""{"noSuchField":1}""", "noSuchField")]
    public async Task A_field_that_cannot_be_read_is_named(string body, string field)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await Api.PostAsync(
            new Uri("settings/communication/servers", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], ((JsonObject)(await answer.ProblemAsync())["errors"]!).Select(error => error.Key));
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("a=b", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_body_that_is_not_JSON_is_refused(string body, string type, HttpStatusCode status)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, type);

        using var answer = await Api.PostAsync(new Uri("requests", UriKind.Relative), content);

        Assert.Equal(status, answer.StatusCode);
        await answer.ProblemAsync();
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var answer = await Api.SendAsync(
            HttpMethod.Post, "requests", new { keyName = new string('a', 70_000) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        await answer.ProblemAsync();
    }

    [Fact]
    public async Task Saved_servers_are_added_chosen_changed_and_deleted()
    {
        await Api.PostedAsync(
            "settings/communication/servers", new { serverName = "NDES one", serverUrl = "http://one.example/scep" });
        await Api.PostedAsync("settings/communication/servers/NDES%20one/choose");
        Assert.Equal("NDES one", (string?)(await Api.ReadAsync(Communication))["serverName"]);
        using var changed = await Api.ChangeAsync(
            "settings/communication/servers/NDES%20one", server => server["serverUrl"] = "http://two.example/scep");
        Assert.Equal("http://two.example/scep", (string?)(await changed.OkAsync())["serverUrl"]);

        using var current = await Api.SendAsync(HttpMethod.Delete, "settings/communication/servers/NDES%20one");
        Assert.Equal(HttpStatusCode.NotFound, current.StatusCode);
        var other = (string)(await Api.ReadAsync("settings/communication/servers"))[1]!["serverName"]!;
        await Api.PostedAsync($"settings/communication/servers/{Uri.EscapeDataString(other)}/choose");
        using var deleted = await Api.SendAsync(HttpMethod.Delete, "settings/communication/servers/NDES%20one");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Fact]
    public async Task Policies_of_IPSec_get_their_peers_and_one_in_use_cannot_be_left_out()
    {
        using var made = await Api.ChangeAsync(
            "settings/network/ipsec", settings => settings["ipSecPolicies"] = new JsonArray("office"));
        await made.OkAsync();
        using var peer = await Api.ChangeAsync(
            "settings/network/ipsec/policies/office", settings => settings["peerAddress"] = "peer.example");
        Assert.Equal("peer.example", (string?)(await peer.OkAsync())["peerAddress"]);
        using var missing = await Api.GetAsync(new Uri("settings/network/ipsec/policies/none", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        var key = (string)(await Api.ReadAsync("keys"))[0]!["id"]!;
        using var ofDefault = await Api.SendAsync(
            HttpMethod.Put, $"keys/{key}/use", new { useLocation = "ipSec", ipSecPolicy = "office" });
        Assert.Equal("isDefaultKey", (string?)(await ofDefault.ProblemAsync())["reason"]);
    }

    [Fact]
    public async Task The_default_key_is_shown_and_cannot_be_deleted()
    {
        var key = (await Api.ReadAsync("keys"))[0]!;
        using var deleted = await Api.SendAsync(HttpMethod.Delete, $"keys/{key["id"]}");

        Assert.True((bool)key["isDefault"]!);
        Assert.Equal(HttpStatusCode.Conflict, deleted.StatusCode);
        Assert.Equal("The default key cannot be deleted.", (string?)(await deleted.ProblemAsync())["detail"]);
        Assert.DoesNotContain("private", key.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }
}
