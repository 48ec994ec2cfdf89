using System.Globalization;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RemoteUi.Core;
using RemoteUi.Web.Access;
using RemoteUi.Web.Api.Answers;

namespace RemoteUi.Web.Commands;

/// <summary>Talks to a running Remote UI by its API.</summary>
internal sealed class MachineClient : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new SecretJson(),
        },
    };

    private readonly HttpClient http;

    public MachineClient(Uri server, Secret token)
    {
        // A redirect would send the token to another server; nothing of the API redirects, except http to https.
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"{server.GetLeftPart(UriPartial.Authority)}{ApiAddress.Version1}/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(ApiAddress.Scheme, token.Reveal());
        http.DefaultRequestHeaders.AcceptLanguage.Add(new(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName));
    }

    public async Task<T> GetAsync<T>(string path, CancellationToken stop)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, stop);
        return (await answer.Content.ReadFromJsonAsync<T>(Json, stop))!;
    }

    public async Task<T> PostAsync<T>(string path, JsonNode? body, CancellationToken stop)
    {
        using var answer = await SendAsync(HttpMethod.Post, path, body, stop);
        return (await answer.Content.ReadFromJsonAsync<T>(Json, stop))!;
    }

    /// <summary>Returns the bytes that the machine answers with.</summary>
    public async Task<byte[]> DownloadAsync(HttpMethod method, string path, JsonNode? body, CancellationToken stop)
    {
        using var answer = await SendAsync(method, path, body, stop);
        return await answer.Content.ReadAsByteArrayAsync(stop);
    }

    /// <summary>Returns the states that server-sent events tell, until there are no more.</summary>
    public async IAsyncEnumerable<T> FollowAsync<T>(
        string path, [EnumeratorCancellation] CancellationToken stop)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, stop);
        await using var body = await answer.Content.ReadAsStreamAsync(stop);
        var events = SseParser.Create(body, (_, data) => JsonSerializer.Deserialize<T>(data, Json)!);
        await foreach (var item in events.EnumerateAsync(stop)) yield return item.Data;
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, JsonNode? body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        if (answer.IsSuccessStatusCode) return answer;
        using (answer) throw await RefusalAsync(answer, stop);
    }

    private static async Task<Exception> RefusalAsync(HttpResponseMessage answer, CancellationToken stop) =>
        answer.Content.Headers.ContentType?.MediaType == ApiProblem.ContentType
            && await answer.Content.ReadFromJsonAsync<ApiProblem>(Json, stop) is { } problem
                ? new MachineRefusedException(problem)
                : new HttpRequestException(
                    $"HTTP {(int)answer.StatusCode} from {answer.RequestMessage?.RequestUri?.AbsolutePath}");
}
