using System.Net;
using System.Text.Json.Nodes;

namespace RemoteUi.Tests.Api;

/// <summary>The progress and the results of a rehearsal by the API.</summary>
public sealed class RehearsalApiTests(ApiMachine shared) : IClassFixture<ApiMachine>
{
    private const string Path = "workbench/fleet-rehearsals";

    private HttpClient Api => shared.Api;

    [Fact]
    public async Task A_rehearsal_is_followed_to_its_end_its_results_are_downloaded_and_it_is_deleted()
    {
        var server = new Uri(shared.Machine.Address, "practice-ca/scep").AbsoluteUri;
        using var started = await Api.SendAsync(
            HttpMethod.Post, Path,
            new
            {
                name = "followed",
                serverUrl = server,
                devices = 3,
                names = "mfp-{0:0}.example",
                keyPool = 1,
                spread = "custom",
                windowSeconds = 3,
            });
        var id = (string)(await started.OkAsync())["id"]!;
        using var early = await Api.SendAsync(HttpMethod.Delete, $"{Path}/{id}");

        var events = await Api.GetStringAsync(new Uri($"{Path}/{id}/events", UriKind.Relative));

        Assert.Equal("notEnded", (string?)(await early.ProblemAsync())["reason"]);
        var states = StatesIn(events);
        Assert.All(events.Split('\n').Where(IsName), name => Assert.Equal("event: rehearsal", name));
        Assert.True(states.Count > 1, events);
        Assert.NotEqual("ended", (string?)states[0]["state"]);
        Assert.Equal("ended", (string?)states[^1]["state"]);
        Assert.Equal(3, (int)states[^1]["issued"]!);
        Assert.Distinct(states.Select(state => state.ToJsonString()));
        await AssertResultsAsync(id);
        Assert.Equal(states[^1].ToJsonString(), (await Api.ReadAsync($"{Path}/{id}")).ToJsonString());
        using var deleted = await Api.SendAsync(HttpMethod.Delete, $"{Path}/{id}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await Api.SendAsync(HttpMethod.Get, $"{Path}/{id}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/events")]
    [InlineData("GET", "/devices.csv")]
    [InlineData("GET", "/footprint.csv")]
    [InlineData("DELETE", "")]
    public async Task One_that_is_not_there_is_not_found(string method, string part)
    {
        using var answer = await Api.SendAsync(new(method), $"{Path}/{Guid.NewGuid()}{part}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await answer.ProblemAsync();
    }

    private async Task AssertResultsAsync(string id)
    {
        using var answer = await Api.SendAsync(HttpMethod.Get, $"{Path}/{id}/devices.csv");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var devices = Lines(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("number,commonName", devices[0], StringComparison.Ordinal);
        Assert.Equal(4, devices.Length);
        Assert.Contains("mfp-1.example", devices[1], StringComparison.Ordinal);
        var footprint = Lines(await Api.GetStringAsync(new Uri($"{Path}/{id}/footprint.csv", UriKind.Relative)));
        Assert.StartsWith("serialNumber,subject", footprint[0], StringComparison.Ordinal);
        Assert.Equal(4, footprint.Length);
    }

    private static string[] Lines(string csv) => csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsName(string line) => line.StartsWith("event: ", StringComparison.Ordinal);

    private static List<JsonNode> StatesIn(string events) =>
    [
        .. events.Split('\n')
            .Where(line => line.StartsWith("data: ", StringComparison.Ordinal))
            .Select(line => JsonNode.Parse(line[6..])!),
    ];
}
