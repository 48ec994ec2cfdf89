using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.Api;

/// <summary>Requests by the API, to the machine's own practice CA.</summary>
public sealed class RequestApiTests(ApiMachine shared) : IClassFixture<ApiMachine>, IAsyncLifetime
{
    private HttpClient Api => shared.Api;

    private PracticeCaAdministration Ca => shared.Machine.Get<PracticeCaAdministration>();

    public async ValueTask InitializeAsync()
    {
        Ca.Change(new PracticeCaBehavior());
        await shared.Machine.SetPracticeCaAsync(Api);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_request_is_sent_followed_and_its_certificate_fetched()
    {
        using var sent = await SendAsync("issued");
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        var id = (string)(await sent.OkAsync())["id"]!;
        Assert.Equal($"/api/v1/requests/{id}", sent.Headers.Location!.ToString());

        var states = await FollowAsync(id);

        Assert.Equal("successful", (string?)states[^1]["state"]);
        Assert.Equal(states[^1].ToJsonString(), (await Api.ReadAsync($"requests/{id}")).ToJsonString());
        Assert.Contains(
            (JsonArray)(await Api.ReadAsync("requests"))["requests"]!, one => (string?)one!["id"] == id);
        var key = await Api.ReadAsync($"keys/{id}");
        Assert.Equal("issued", (string?)key["name"]);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPem(await Api.GetStringAsync(new Uri($"keys/{id}/chain.pem", UriKind.Relative)));
        Assert.Equal(2, chain.Count);
        Assert.Equal(chain[0].RawData, await Api.GetByteArrayAsync(
            new Uri($"keys/{id}/certificate.der", UriKind.Relative)));
        Assert.Equal((string?)key["certificate"]!["serialNumber"], chain[0].SerialNumber);
        Assert.Equal(id, (string?)(await Api.ReadAsync($"requests/{id}/evidence"))["request"]!["id"]);
        using var used = await Api.SendAsync(HttpMethod.Put, $"keys/{id}/use", new { useLocation = "tls" });
        Assert.Equal("tls", (string?)(await used.OkAsync())["use"]!["useLocation"]);
        using var inUse = await Api.SendAsync(HttpMethod.Delete, $"keys/{id}");
        Assert.Equal("isInUse", (string?)(await inUse.ProblemAsync())["reason"]);
        using var freed = await Api.SendAsync(HttpMethod.Put, $"keys/{id}/use", new { useLocation = "none" });
        await freed.OkAsync();
        Assert.Equal(
            chain[0].ExportCertificatePem() + "\n",
            await Api.GetStringAsync(new Uri($"keys/{id}/certificate.pem", UriKind.Relative)));
        using var deleted = await Api.SendAsync(HttpMethod.Delete, $"keys/{id}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Fact]
    public async Task A_request_that_the_CA_holds_is_checked_again_and_another_deleted()
    {
        Ca.Change(new PracticeCaBehavior { Answer = AnswerRule.Hold });
        var held = await EndedAsync("held");
        Assert.Equal("deferred", (string?)held["state"]);
        Assert.True((bool)held["canBeCheckedAgain"]!);
        var unwanted = await EndedAsync("unwanted");
        Ca.ApproveWaiting(null);

        await Api.PostedAsync($"requests/{held["id"]}/check-again");
        var states = await FollowAsync((string)held["id"]!);
        using var deleted = await Api.SendAsync(HttpMethod.Delete, $"requests/{unwanted["id"]}");
        using var gone = await Api.GetAsync(new Uri($"requests/{unwanted["id"]}", UriKind.Relative));
        using var twice = await Api.SendAsync(HttpMethod.Post, $"requests/{held["id"]}/check-again");

        Assert.Equal("successful", (string?)states[^1]["state"]);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (deleted.StatusCode, gone.StatusCode));
        Assert.Equal("notPossibleNow", (string?)(await twice.ProblemAsync())["reason"]);
    }

    [Fact]
    public async Task A_request_in_progress_locks_others_until_it_is_stopped()
    {
        Ca.Change(new PracticeCaBehavior { Answer = AnswerRule.Silence });
        using var sent = await SendAsync("silent");
        var id = (string)(await sent.OkAsync())["id"]!;

        using var second = await SendAsync("second");
        await Api.PostedAsync($"requests/{id}/stop");
        var states = await FollowAsync(id);

        Assert.Equal("anotherInProgress", (string?)(await second.ProblemAsync())["reason"]);
        Assert.Equal("Stopped", (string?)states[^1]["error"]!["details"]);
        Assert.False(string.IsNullOrEmpty((string?)states[^1]["error"]!["remedy"]));
    }

    [Fact]
    public async Task A_refusal_has_its_cause_and_a_remedy_in_the_language_asked_for()
    {
        Ca.Change(new PracticeCaBehavior { Answer = AnswerRule.Refuse });
        var failed = await EndedAsync("refused");
        using var czech = await shared.Machine.ApiAsync(language: "cs");

        var inCzech = await czech.ReadAsync($"requests/{failed["id"]}");

        Assert.Equal("failed", (string?)failed["state"]);
        Assert.Equal((string?)failed["error"]!["cause"], (string?)inCzech["error"]!["cause"]);
        Assert.NotEqual((string?)failed["error"]!["sentence"], (string?)inCzech["error"]!["sentence"]);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/events")]
    [InlineData("GET", "/evidence")]
    [InlineData("POST", "/stop")]
    [InlineData("POST", "/check-again")]
    [InlineData("DELETE", "")]
    public async Task An_unknown_request_is_not_found(string method, string action)
    {
        using var answer = await Api.SendAsync(HttpMethod.Parse(method), $"requests/{Guid.Empty}{action}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("notFound", (string?)(await answer.ProblemAsync())["reason"]);
    }

    private Task<HttpResponseMessage> SendAsync(string keyName) =>
        Api.SendAsync(HttpMethod.Post, "requests", new { keyName, commonName = "mfp.example" });

    private async Task<JsonNode> EndedAsync(string keyName)
    {
        using var sent = await SendAsync(keyName);
        return (await FollowAsync((string)(await sent.OkAsync())["id"]!))[^1];
    }

    /// <summary>Returns the states that the events tell, until they end.</summary>
    private async Task<IReadOnlyList<JsonNode>> FollowAsync(string id)
    {
        var events = await Api.GetStringAsync(new Uri($"requests/{id}/events", UriKind.Relative));
        return [
            .. events.Split('\n')
                .Where(line => line.StartsWith("data: ", StringComparison.Ordinal))
                .Select(line => JsonNode.Parse(line[6..])!),
        ];
    }
}
