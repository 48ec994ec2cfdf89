using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RemoteUi.Tests.Support;

/// <summary>
/// A browser without script: follows links, fills forms by their labels, and presses buttons. Uses real HTTP, with the
/// cookies and antiforgery tokens of the pages. <see cref="SingleExchanges"/> does not follow redirects.
/// </summary>
public sealed class PlainBrowser : IDisposable
{
    private const int MaxRedirects = 10;

    private static readonly HtmlParser Parser = new();

    private (string? Field, byte[] File)[] attached = [];

    public PlainBrowser(Uri address)
        : this(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address })
    {
    }

    /// <summary>A browser that keeps its cookies in the container given, as the ports of a host share them.</summary>
    public PlainBrowser(Uri address, CookieContainer cookies)
        : this(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = address,
        })
    {
    }

    public PlainBrowser(TestMachine machine, string? host = null, bool https = false)
        : this(machine.Browser(https)) => Http.DefaultRequestHeaders.Host = host;

    private PlainBrowser(HttpClient http)
    {
        http.Timeout = TimeSpan.FromMinutes(2);
        Http = http;
        Location = http.BaseAddress!;
    }

    /// <summary>The same session as single requests; follows no redirects.</summary>
    public HttpClient Http { get; }

    public IHtmlDocument Page { get; private set; } = Parser.ParseDocument("");

    public HttpStatusCode Status { get; private set; }

    /// <summary>The bytes of the last reply, for downloads, which are not pages.</summary>
    public byte[] Body { get; private set; } = [];

    public Uri Location { get; private set; }

    public string Text => PageText(Page.Body);

    public async Task GoAsync(string path) => await ReadAsync(await Http.GetAsync(new Uri(Location, path)));

    public Task<byte[]> DownloadAsync(string path) => Http.GetByteArrayAsync(new Uri(Location, path));

    public Task FollowAsync(string link)
    {
        var anchor = Page.QuerySelectorAll<IHtmlAnchorElement>("main a").FirstOrDefault(a => PageText(a) == link)
            ?? throw new InvalidOperationException($"No link [{link}] on {Location}: {Text}");
        return GoAsync(anchor.GetAttribute("href")!);
    }

    public void Fill(string label, string text) => Fill(Field(label), text);

    /// <summary>Returns the value of a text field.</summary>
    public string Read(string label) => ((IHtmlInputElement)Field(label)).Value;

    /// <summary>Selects the files for the next form that has a file field.</summary>
    public void Attach(params byte[][] files) => attached = [.. files.Select(file => ((string?)null, file))];

    /// <summary>Selects one more file, for the file field with a name.</summary>
    public void AttachTo(string field, byte[] file) => attached = [.. attached, (field, file)];

    /// <summary>Fills a field that shares its label with another.</summary>
    public void FillById(string id, string text) => Fill(Page.GetElementById(id)!, text);

    public async Task PressAsync(string button)
    {
        var pressed = Page.QuerySelectorAll("button, input[type=submit]").FirstOrDefault(b =>
            PageText(b) == button || b.GetAttribute("value") == button)
            ?? throw new InvalidOperationException($"No button [{button}] on {Location}: {Text}");
        if (pressed.HasAttribute("disabled") || pressed.Closest("fieldset[disabled]") is not null)
            throw new InvalidOperationException($"[{button}] is disabled on {Location}");
        var form = (IHtmlFormElement)(
            pressed.GetAttribute("form") is { } id ? Page.GetElementById(id) : pressed.Closest("form"))!;
        await SubmitAsync(form, pressed);
    }

    public void Dispose() => Http.Dispose();

    private static void Fill(IElement field, string text)
    {
        switch (field)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box: box.IsChecked = text == "on"; break;
            case IHtmlInputElement input: input.Value = text; break;
            case IHtmlTextAreaElement area: area.Value = text; break;
            case IHtmlSelectElement select:
                select.Value =
                select.Options.First(option => PageText(option) == text || option.Value == text).Value; break;
            case var other: throw new InvalidOperationException($"{other.TagName} cannot be filled");
        }
    }

    private async Task SubmitAsync(IHtmlFormElement form, IElement pressed)
    {
        var target = new Uri(
            Location, pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Location.PathAndQuery);
        var fields = FormContent.FieldsOf(form).ToList();
        if (pressed.GetAttribute("name") is { } name) fields.Add(new(name, pressed.GetAttribute("value") ?? ""));
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            var query = await new FormUrlEncodedContent(fields).ReadAsStringAsync();
            await GoAsync(new UriBuilder(target) { Query = query }.Uri.ToString());
            return;
        }

        using var content = FormContent.Of(form, fields, attached);
        if (content is MultipartFormDataContent) attached = [];
        await ReadAsync(await Http.PostAsync(target, content));
    }

    private IElement Field(string label)
    {
        var found = Page.QuerySelectorAll<IHtmlLabelElement>("label").FirstOrDefault(l => PageText(l) == label)
            ?? throw new InvalidOperationException($"No field [{label}] on {Location}: {Text}");
        return found.HtmlFor is { } id ? Page.GetElementById(id)! : found.QuerySelector("input, select, textarea")!;
    }

    private async Task ReadAsync(HttpResponseMessage response)
    {
        using var arrived = await ArriveAsync(response);
        Status = arrived.StatusCode;
        Location = arrived.RequestMessage!.RequestUri!;
        Body = await arrived.Content.ReadAsByteArrayAsync();
        Page = Parser.ParseDocument(Encoding.UTF8.GetString(Body));
    }

    /// <summary>Follows redirects to the final page.</summary>
    private async Task<HttpResponseMessage> ArriveAsync(HttpResponseMessage response)
    {
        for (var left = MaxRedirects; (int)response.StatusCode is >= 301 and <= 303; left--)
        {
            Assert.True(left > 0, $"Redirects without end, at last to {response.Headers.Location}");
            var next = new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location!);
            response.Dispose();
            response = await Http.GetAsync(next);
        }

        return response;
    }

    private static string PageText(INode? node) =>
        string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
