using System.Net;
using System.Text.Json.Nodes;
using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Api;

/// <summary>The timer by the API: it locks what it locks on the pages, and keeps secrets to itself.</summary>
public sealed class TimerLockTests : IAsyncLifetime
{
    private TestMachine machine = null!;
    private HttpClient api = null!;

    public async ValueTask InitializeAsync()
    {
        machine = await TestMachine.StartAsync();
        api = await machine.ApiAsync();
        using var on = await api.ChangeAsync("settings/auto-request", settings =>
        {
            settings["timerEnabled"] = true;
            settings["startDate"] = "2099-12-31";
            settings["startTime"] = "23:59";
            settings["keyAndCertificate"] = new JsonObject
            {
                ["keyName"] = "scheduled",
                ["commonName"] = "mfp.example",
                ["challengePassword"] = "the secret of the timer",
            };
        });
        await on.OkAsync();
    }

    public async ValueTask DisposeAsync()
    {
        api.Dispose();
        await machine.DisposeAsync();
    }

    [Fact]
    public async Task While_the_timer_is_on_server_and_requests_are_locked_with_the_reason()
    {
        using var server = await api.ChangeAsync(
            "settings/communication", settings => settings["serverUrl"] = "http://other.example/scep");
        using var sent = await api.SendAsync(
            HttpMethod.Post, "requests", new { keyName = "by-hand", commonName = "mfp.example" });

        foreach (var answer in new[] { server, sent })
        {
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            var problem = await answer.ProblemAsync();
            Assert.Equal("timerIsOn", (string?)problem["reason"]);
            Assert.StartsWith("Locked while [Enable Timer", (string?)problem["detail"], StringComparison.Ordinal);
        }

        var status = await api.ReadAsync("status");
        Assert.True((bool)status["isLocked"]!);
        Assert.NotNull(status["toBeProcessed"]);
        Assert.NotNull((await api.ReadAsync("requests"))["toBeProcessed"]);
    }

    [Fact]
    public async Task A_secret_goes_in_is_kept_and_never_comes_out()
    {
        var shown = await api.ReadAsync("settings/auto-request");
        Assert.True((bool)shown["keyAndCertificate"]!["challengePasswordIsSet"]!);
        Assert.DoesNotContain("the secret of the timer", shown.ToJsonString(), StringComparison.Ordinal);

        using var kept = await api.ChangeAsync("settings/auto-request", settings => settings["deleteOld"] = true);
        Assert.Equal(new Secret("the secret of the timer"), await StoredAsync());

        using var cleared = await api.ChangeAsync(
            "settings/auto-request", settings => settings["clearChallengePassword"] = true);
        Assert.False((bool)(await cleared.OkAsync())["keyAndCertificate"]!["challengePasswordIsSet"]!);
        Assert.Null(await StoredAsync());
    }

    [Fact]
    public async Task Fields_of_the_key_are_named_with_their_path()
    {
        using var answer = await api.ChangeAsync("settings/auto-request", settings =>
        {
            settings["startDate"] = "2020-01-01";
            settings["keyAndCertificate"]!["commonName"] = "no name at all";
        });

        Assert.Equal(
            ["startDate", "keyAndCertificate.commonName"],
            ((JsonObject)(await answer.ProblemAsync())["errors"]!).Select(error => error.Key));
    }

    private async Task<Secret?> StoredAsync() =>
        (await machine.Get<IMachineSettingsStore>().LoadAsync(default)).AutoRequest.ChallengePassword;
}
