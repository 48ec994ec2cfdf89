using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// A browser without script: follows links, fills forms by their labels, presses buttons. Speaks real HTTP, with
/// cookies and antiforgery tokens as the pages hand them out.
/// </summary>
public sealed class PlainBrowser : IDisposable
{
    private readonly HttpClient http;
    private Uri location;
    private byte[]? attached;

    public PlainBrowser(Uri address)
    {
        location = address;
        var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true };
        http = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public HttpStatusCode Status { get; private set; }

    /// <summary>The bytes of the last answer; a download is no page.</summary>
    public byte[] Body { get; private set; } = [];

    public Uri Location => location;

    public string Text =>
        string.Join(' ', (Page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public async Task GoAsync(string path) => await ReadAsync(await http.GetAsync(new Uri(location, path)));

    public Task<byte[]> DownloadAsync(string path) => http.GetByteArrayAsync(new Uri(location, path));

    public Task FollowAsync(string link)
    {
        var anchor = Page.QuerySelectorAll<IHtmlAnchorElement>("main a").FirstOrDefault(a => Words(a) == link)
            ?? throw new InvalidOperationException($"No link [{link}] on {location}: {Text}");
        return GoAsync(anchor.GetAttribute("href")!);
    }

    public void Fill(string label, string text) => Fill(Field(label), text);

    /// <summary>What a text field holds.</summary>
    public string Read(string label) => ((IHtmlInputElement)Field(label)).Value;

    /// <summary>Chooses the file of the next form that has a field for one.</summary>
    public void Attach(byte[] file) => attached = file;

    /// <summary>Fills a field that shares its label with another.</summary>
    public void FillById(string id, string text) => Fill(Page.GetElementById(id)!, text);

    private static void Fill(IElement field, string text)
    {
        switch (field)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box: box.IsChecked = text == "on"; break;
            case IHtmlInputElement input: input.Value = text; break;
            case IHtmlTextAreaElement area: area.Value = text; break;
            case IHtmlSelectElement select:
                select.Value =
                select.Options.First(option => Words(option) == text || option.Value == text).Value; break;
            case var other: throw new InvalidOperationException($"{other.TagName} cannot be filled");
        }
    }

    public async Task PressAsync(string button)
    {
        var pressed = Page.QuerySelectorAll("button, input[type=submit]").FirstOrDefault(b =>
            Words(b) == button || b.GetAttribute("value") == button)
            ?? throw new InvalidOperationException($"No button [{button}] on {location}: {Text}");
        if (pressed.HasAttribute("disabled") || pressed.Closest("fieldset[disabled]") is not null)
            throw new InvalidOperationException($"[{button}] is disabled on {location}");
        var form = (IHtmlFormElement)(
            pressed.GetAttribute("form") is { } id ? Page.GetElementById(id) : pressed.Closest("form"))!;
        await SubmitAsync(form, pressed);
    }

    public void Dispose() => http.Dispose();

    private async Task SubmitAsync(IHtmlFormElement form, IElement pressed)
    {
        var target = new Uri(
            location, pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? location.PathAndQuery);
        var fields = FieldsOf(form).ToList();
        if (pressed.GetAttribute("name") is { } name) fields.Add(new(name, pressed.GetAttribute("value") ?? ""));
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            var query = await new FormUrlEncodedContent(fields).ReadAsStringAsync();
            await GoAsync(new UriBuilder(target) { Query = query }.Uri.ToString());
            return;
        }

        using HttpContent content = form.Enctype == "multipart/form-data"
            ? Multipart(form, fields)
            : new FormUrlEncodedContent(fields);
        await ReadAsync(await http.PostAsync(target, content));
    }

    private MultipartFormDataContent Multipart(IHtmlFormElement form, List<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var field in fields) content.Add(new StringContent(field.Value), field.Key);
        foreach (var file in form.QuerySelectorAll<IHtmlInputElement>("input[type=file]"))
            if (attached is not null) content.Add(new ByteArrayContent(attached), file.Name!, "file");
        attached = null;
        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var field in form.Elements.Where(e =>
            e.HasAttribute("name") && !e.HasAttribute("disabled") && e.Closest("fieldset[disabled]") is null))
        {
            var value = field switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement { Type: "submit" or "button" or "file" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (value is not null) yield return new(field.GetAttribute("name")!, value);
        }
    }

    private IElement Field(string label)
    {
        var found = Page.QuerySelectorAll<IHtmlLabelElement>("label").FirstOrDefault(l => Words(l) == label)
            ?? throw new InvalidOperationException($"No field [{label}] on {location}: {Text}");
        return found.HtmlFor is { } id ? Page.GetElementById(id)! : found.QuerySelector("input, select, textarea")!;
    }

    private async Task ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Status = response.StatusCode;
            location = response.RequestMessage!.RequestUri!;
            Body = await response.Content.ReadAsByteArrayAsync();
            Page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Body));
        }
    }

    private static string Words(INode node) =>
        string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
