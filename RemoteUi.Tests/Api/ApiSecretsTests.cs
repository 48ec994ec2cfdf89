using System.Security.Cryptography;
using System.Text.Json.Nodes;
using RemoteUi.Tests.Client.Situations;
using RemoteUi.Tests.Fuzz;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Api;

/// <summary>Secrets go into the API and never come out: no answer, log, or file has one.</summary>
public sealed class ApiSecretsTests : IDisposable
{
    private static readonly string[] Given =
    [
        "timer-challenge-4711", "ndes-password-4712", "radius-secret-4713", "practice-password-4714",
        "request-challenge-4715", "check-password-4716", "key-password-4717", "export-password-4718",
        "tested-secret-4719",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly List<byte[]> answers = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task No_answer_no_log_and_no_file_has_a_secret_or_a_token()
    {
        var logs = new CapturedLogs();
        await using var machine = await TestMachine.StartAsync(folder, logs.Capture);
        var token = await machine.TokenAsync();
        using var api = machine.ApiWith(token);
        await machine.SetPracticeCaAsync(api);

        await SetAsync(api);
        await UseAsync(api, new Uri(machine.Address, "practice-ca/scep").AbsoluteUri);
        await ReadAllAsync(api);

        var search = new SecretSearch([.. Given.Append(token).SelectMany(SecretSearch.FormsOf)]);
        Assert.NotEmpty(logs.Lines);
        Assert.True(answers.Count > 20, $"{answers.Count} answers");
        Assert.All(answers, answer => Assert.Empty(search.FindIn(answer)));
        Assert.All(logs.Lines, line => Assert.Empty(search.FindIn(line)));
        Assert.Empty(search.FilesWithSecrets(folder.Path));
    }

    private async Task SetAsync(HttpClient api)
    {
        await ChangeAsync(api, "settings/auto-request", settings =>
        {
            settings["fetchesChallenge"] = true;
            settings["ndesAddress"] = "http://ndes.example/certsrv/mscep_admin";
            settings["ndesUserName"] = "user";
            settings["ndesPassword"] = Given[1];
            settings["keyAndCertificate"] = new JsonObject
            {
                ["keyName"] = "scheduled",
                ["commonName"] = "mfp.example",
                ["challengePassword"] = Given[0],
            };
        });
        await ChangeAsync(api, "settings/network/ieee-802-1x", settings => settings["radiusSecret"] = Given[2]);
        await ChangeAsync(api, "practice-ca/behavior", behavior =>
        {
            behavior["challenge"] = "fixed";
            behavior["fixedPassword"] = Given[3];
        });
    }

    private async Task UseAsync(HttpClient api, string server)
    {
        using var sent = await api.SendAsync(
            HttpMethod.Post, "requests",
            new { keyName = "by-hand", commonName = "mfp.example", challengePassword = Given[4] });
        var id = (string)(await sent.OkAsync())["id"]!;
        await KeepAsync(api, $"requests/{id}/events");
        await KeepAsync(api, $"requests/{id}");
        await KeepAsync(api, $"requests/{id}/evidence");
        using var check = await api.SendAsync(
            HttpMethod.Post, "workbench/server-checks",
            new { serverUrl = server, level = "look", fixedPassword = Given[5] });
        var run = (string)(await check.OkAsync())["id"]!;
        await KeepAsync(api, $"workbench/server-checks/{run}/events");
        await KeepAsync(api, $"workbench/server-checks/{run}/report");
        await KeepAsync(await api.SendAsync(
            HttpMethod.Post, "workbench/inspections",
            new
            {
                file = Convert.ToBase64String(Recordings.Once.CertReps[0]),
                keyFile = Convert.ToBase64String(EncryptedKey()),
                keyPassword = Given[6],
            }));
        await KeepAsync(await api.SendAsync(HttpMethod.Post, "settings/export", new { password = Given[7] }));
        await KeepAsync(await api.SendAsync(
            HttpMethod.Post, "settings/network/ieee-802-1x/test",
            new { loginName = "mfp", radiusAddress = "127.0.0.1", radiusPort = 9, radiusSecret = Given[8] }));
    }

    private async Task ReadAllAsync(HttpClient api)
    {
        var document = await api.ReadAsync("openapi.json");
        var paths = ((JsonObject)document["paths"]!)
            .Where(path => path.Value!["get"] is not null && !path.Key.Contains('{', StringComparison.Ordinal))
            .Select(path => path.Key)
            .ToList();
        Assert.Contains("/api/v1/audit", paths);
        foreach (var path in paths) await KeepAsync(api, path);
        foreach (var exchange in (await api.ReadAsync("practice-ca/exchanges"))["exchanges"]!.AsArray())
            if ((int)exchange!["requestSize"]! > 0)
                await KeepAsync(api, $"practice-ca/exchanges/{(int)exchange["number"]!}/inspection");
    }

    private async Task ChangeAsync(HttpClient api, string path, Action<JsonObject> change) =>
        await KeepAsync(await api.ChangeAsync(path, change));

    private async Task KeepAsync(HttpClient api, string path) =>
        await KeepAsync(await api.GetAsync(new Uri(path, UriKind.Relative)));

    private async Task KeepAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var body = await answer.Content.ReadAsByteArrayAsync();
            Assert.True(answer.IsSuccessStatusCode, System.Text.Encoding.UTF8.GetString(body));
            answers.Add(body);
        }
    }

    private static byte[] EncryptedKey()
    {
        using var rsa = Enrollee.Key.Open();
        return rsa.ExportEncryptedPkcs8PrivateKey(
            Given[6], new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10));
    }
}
