using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RemoteUi.Tests.Support;

/// <summary>
/// A person's browser without script: opens pages, fills their forms and sends them. Keeps cookies, follows no redirect
/// by itself.
/// </summary>
public sealed class PageBrowser : IDisposable
{
    private static readonly HtmlParser Parser = new();

    public PageBrowser(TestMachine machine, string? host = null, bool https = false)
    {
        Http = machine.Browser(https);
        Http.DefaultRequestHeaders.Host = host;
    }

    public HttpClient Http { get; }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.True(
            answer.IsSuccessStatusCode, $"{path} answers {(int)answer.StatusCode}, to {answer.Headers.Location}");
        return Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Opens a page, fills its form with the given action, and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(
        string page, string action, params (string Name, string Value)[] fields)
    {
        var form = (await OpenAsync(page)).Forms.First(form => form.GetAttribute("action") == action);
        var values = form.Elements
            .OfType<IHtmlInputElement>()
            .Where(input => input.Name is not null)
            .ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in fields) values[name] = value;
        using var content = new FormUrlEncodedContent(values);
        return await Http.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    /// <summary>Sends a form that only has to bring a page's antiforgery token.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, MultipartFormDataContent? content = null)
    {
        var token = (await OpenAsync("/"))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        content ??= [];
        content.Add(new StringContent(token), "__RequestVerificationToken");
        return await Http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public async Task<HttpResponseMessage> LogInAsync(string userName, string password) =>
        await SubmitAsync("/log-in", "/access/log-in", ("UserName", userName), ("Password", password));

    public void Dispose() => Http.Dispose();
}
