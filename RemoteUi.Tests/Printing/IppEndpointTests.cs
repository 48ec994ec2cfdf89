using System.Net;
using System.Net.Http.Headers;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Network.Ipp;
using RemoteUi.Network.Ipp.Codec;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Network.Ipp;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Printing;

public sealed class IppEndpointTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    private const string Markup = "<b id=\"injected\">\u202E";

    private TestMachine Machine => shared.Machine;

    private PlainBrowser Browser => shared.Browser;

    [Fact]
    public async Task Over_TLS_the_printer_answers_with_the_address_that_the_client_used()
    {
        await SetAsync(enabled: true, withoutTls: false);
        using var response = await PostAsync(https: true, AskPrinter());

        Assert.Equal("application/ipp", response.Content.Headers.ContentType?.ToString());
        var message = await ReadAsync(response);
        Assert.Equal(
            [IppValue.Uri($"ipps://127.0.0.1:{Machine.SecureAddress.Port}/ipp/print")],
            message.Find(IppGroupTag.Printer)!.Find("printer-uri-supported")!.Values);
    }

    [Fact]
    public async Task Without_TLS_a_print_client_hears_why_it_is_refused_until_the_settings_allow_it()
    {
        await SetAsync(enabled: true, withoutTls: false);
        using var refused = await PostAsync(https: false, AskPrinter());
        var words = await ReadAsync(refused);
        Assert.Equal(IppStatus.Forbidden, (IppStatus)words.Header.Code);
        Assert.Equal("This device accepts IPP only over TLS; use ipps.", IppBench.WordsOf(words));

        await SetAsync(enabled: true, withoutTls: true);
        using var allowed = await PostAsync(https: false, AskPrinter());
        Assert.Equal(
            [
                IppValue.Uri($"ipp://127.0.0.1:{Machine.Address.Port}/ipp/print"),
                IppValue.Uri($"ipps://127.0.0.1:{Machine.SecureAddress.Port}/ipp/print"),
            ],
            (await ReadAsync(allowed)).Find(IppGroupTag.Printer)!.Find("printer-uri-supported")!.Values);
    }

    [Theory]
    [InlineData("POST", "application/ipp", "http://127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("POST", "application/ipp", "null", HttpStatusCode.Forbidden)]
    [InlineData("POST", "text/plain", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "application/x-www-form-urlencoded", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "application/ipp2", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", null, null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("GET", null, null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "application/ipp", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", null, null, HttpStatusCode.MethodNotAllowed)]
    public async Task What_no_print_client_sends_is_refused(
        string method, string? contentType, string? origin, HttpStatusCode status)
    {
        await SetAsync(enabled: true, withoutTls: false);
        using var http = Machine.Browser(https: true);
        using var request = new HttpRequestMessage(new HttpMethod(method), IppAddresses.Path);
        if (method is "POST" or "PUT") request.Content = new ByteArrayContent(AskPrinter());
        if (contentType is not null) request.Content!.Headers.ContentType = new(contentType);
        if (origin is not null) request.Headers.Add("Origin", origin);

        using var response = await http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task If_IPP_is_off_there_is_nothing_at_the_address()
    {
        await SetAsync(enabled: false, withoutTls: true);
        using var response = await PostAsync(https: true, AskPrinter());
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_not_IPP_is_a_bad_request()
    {
        await SetAsync(enabled: true, withoutTls: false);
        using var response = await PostAsync(https: true, [1, 2, 3]);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Nothing_else_is_below_the_address()
    {
        foreach (var path in new[] { "/ipp", "/ipp/print/x", "/ipp/print/1/2", "/ipp/settings" })
        {
            using var http = Machine.Browser(https: true);
            using var response = await http.GetAsync(path);
            Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
            Assert.NotEqual(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_job_is_listed_with_its_texts_escaped()
    {
        await SetAsync(enabled: true, withoutTls: false);
        using var response = await PostAsync(
            https: true,
            [
                .. IppWriter.Write(IppSamples.Request(
                    IppOperation.PrintJob, IppSamples.User(Markup),
                    new IppAttribute("job-name", IppValue.Name(Markup)))),
                .. "12345"u8,
            ]);
        Assert.Equal(IppStatus.Ok, (IppStatus)(await ReadAsync(response)).Header.Code);

        await Browser.GoAsync(Menu.Ipp.Path);

        Assert.Null(Browser.Page.QuerySelector("#injected"));
        Assert.Contains("<b id=\"injected\">\\u202E", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("5 bytes", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("Completed", Browser.Text, StringComparison.Ordinal);
        Assert.Contains(
            $":{Machine.SecureAddress.Port}{IppAddresses.Path}", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IPP_is_off_on_a_new_device_and_is_turned_on_and_off_on_its_page()
    {
        await using var machine = await TestMachine.StartAsync();
        using var person = await NoScriptAdministrator.SetUpAsync(machine);
        await person.Browser.GoAsync(Menu.Ipp.Path);
        Assert.DoesNotContain("ipps://", person.Browser.Text, StringComparison.Ordinal);
        Assert.True(await NetworkAsync(machine) is { IppEnabled: false, IppWithoutTls: false });

        person.Browser.Fill("Use IPP", "on");
        await person.Browser.PressAsync("Update");
        Assert.Contains("The settings were saved.", person.Browser.Text, StringComparison.Ordinal);
        Assert.Contains("ipps://127.0.0.1", person.Browser.Text, StringComparison.Ordinal);
        Assert.True((await NetworkAsync(machine)).IppEnabled);

        person.Browser.Fill("Use IPP", "off");
        person.Browser.Fill("Also without TLS", "on");
        await person.Browser.PressAsync("Update");
        Assert.True(await NetworkAsync(machine) is { IppEnabled: false, IppWithoutTls: true });
    }

    private static async Task<NetworkSettings> NetworkAsync(TestMachine machine) =>
        (await machine.Get<IMachineSettingsStore>().LoadAsync(default)).Network;

    private static byte[] AskPrinter() => IppWriter.Write(IppSamples.Request(IppOperation.GetPrinterAttributes));

    private static async Task<IppMessage> ReadAsync(HttpResponseMessage response) =>
        IppReader.Read(await response.Content.ReadAsByteArrayAsync());

    private async Task<HttpResponseMessage> PostAsync(bool https, byte[] body)
    {
        using var http = Machine.Browser(https);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/ipp");
        return await http.PostAsync(IppAddresses.Path, content);
    }

    private async Task SetAsync(bool enabled, bool withoutTls)
    {
        var store = Machine.Get<IMachineSettingsStore>();
        var stored = await store.LoadAsync(default);
        await store.SaveAsync(
            stored with { Network = stored.Network with { IppEnabled = enabled, IppWithoutTls = withoutTls } },
            default);
    }
}
