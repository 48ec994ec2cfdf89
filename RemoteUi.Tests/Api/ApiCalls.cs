using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Tokens;

namespace RemoteUi.Tests.Api;

/// <summary>Calls the API of a test's machine.</summary>
internal static class ApiCalls
{
    public const string Maker = "token-maker";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Makes a token, as an administrator of the name <see cref="Maker"/> who is made if missing.</summary>
    public static async Task<string> TokenAsync(
        this TestMachine machine, MachineRole role = MachineRole.Administrator, TimeSpan? lifetime = null)
    {
        await using var scope = machine.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<MachineUser>>();
        if (await users.FindByNameAsync(Maker) is null)
            await machine.AddPersonAsync(Maker, MachineRole.Administrator);
        var maker = await users.FindByNameAsync(Maker);
        var token = await machine.Get<ApiTokens>().MakeAsync(
            maker!.Id, new("test", role, lifetime ?? TimeSpan.FromDays(1)), Stop);
        return token.Reveal();
    }

    /// <summary>Returns a caller with a token of a role.</summary>
    public static async Task<HttpClient> ApiAsync(
        this TestMachine machine, MachineRole role = MachineRole.Administrator, string language = "en") =>
        machine.ApiWith(await machine.TokenAsync(role), language);

    /// <summary>Returns a caller with a token; null for none.</summary>
    public static HttpClient ApiWith(this TestMachine machine, string? token, string language = "en")
    {
        var http = new HttpClient(new RecordedCalls(machine))
        {
            BaseAddress = new Uri(machine.Address, "/api/v1/"),
        };
        if (token is not null) http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        http.DefaultRequestHeaders.AcceptLanguage.Add(new(language));
        return http;
    }

    public static async Task<JsonNode> ReadAsync(this HttpClient api, string path)
    {
        using var answer = await api.GetAsync(new Uri(path, UriKind.Relative), Stop);
        return await OkAsync(answer);
    }

    /// <summary>Posts a body, and returns what a success is answered with.</summary>
    public static async Task<JsonNode> PostedAsync(this HttpClient api, string path, object? body = null)
    {
        using var answer = await api.SendAsync(HttpMethod.Post, path, body);
        return await OkAsync(answer);
    }

    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient api, HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await api.SendAsync(request, Stop);
    }

    /// <summary>Reads settings, changes some of them, and writes them back with their ETag.</summary>
    public static async Task<HttpResponseMessage> ChangeAsync(
        this HttpClient api, string path, Action<JsonObject> change)
    {
        using var read = await api.GetAsync(new Uri(path, UriKind.Relative), Stop);
        var settings = (JsonObject)await OkAsync(read);
        change(settings);
        return await api.SendAsync(HttpMethod.Put, path, settings, read.Headers.ETag!.ToString());
    }

    /// <summary>Lets requests go to the machine's own practice CA.</summary>
    public static async Task SetPracticeCaAsync(this TestMachine machine, HttpClient api)
    {
        using var answer = await api.ChangeAsync("settings/communication", server =>
        {
            server.Remove("port"); // The address has one.
            server["serverUrl"] = new Uri(machine.Address, "practice-ca/scep").AbsoluteUri;
        });
        await answer.OkAsync();
    }

    /// <summary>Returns the problem that a request was answered with.</summary>
    public static async Task<JsonNode> ProblemAsync(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(
            answer.Content.Headers.ContentType?.MediaType == "application/problem+json",
            $"{answer.StatusCode}, {answer.Content.Headers.ContentType}: {text}");
        var problem = JsonNode.Parse(text)!;
        Assert.Equal((int)answer.StatusCode, (int)problem["status"]!);
        return problem;
    }

    /// <summary>Returns the JSON of a success; null for an empty body.</summary>
    public static async Task<JsonNode> OkAsync(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage}: {answer.StatusCode}: {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
