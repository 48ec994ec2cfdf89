using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RemoteUi.Tests.Support;

/// <summary>
/// Sends single browser requests and returns the unprocessed replies, for tests of redirects, status codes and headers.
/// </summary>
public static class SingleExchanges
{
    private static readonly HtmlParser Parser = new();

    public static Task<HttpResponseMessage> GetAsync(this PlainBrowser browser, string path) =>
        browser.Http.GetAsync(new Uri(path, UriKind.Relative));

    public static async Task<IHtmlDocument> OpenAsync(this PlainBrowser browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        Assert.True(
            answer.IsSuccessStatusCode, $"{path} answers {(int)answer.StatusCode}, to {answer.Headers.Location}");
        return Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Opens a page, fills its form with the given action, and sends it.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this PlainBrowser browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var form = (await browser.OpenAsync(page)).Forms.First(form => form.GetAttribute("action") == action);
        var values = FormContent.FieldsOf(form).ToDictionary();
        foreach (var (name, value) in fields) values[name] = value;
        using var content = new FormUrlEncodedContent(values);
        return await browser.Http.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    /// <summary>Sends a form that needs only a page's antiforgery token.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        this PlainBrowser browser, string path, MultipartFormDataContent? content = null)
    {
        var token = (await browser.OpenAsync("/"))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        content ??= [];
        content.Add(new StringContent(token), "__RequestVerificationToken");
        return await browser.Http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public static Task<HttpResponseMessage> LogInAsync(this PlainBrowser browser, string userName, string password) =>
        browser.SubmitAsync("/log-in", "/access/log-in", ("UserName", userName), ("Password", password));
}
