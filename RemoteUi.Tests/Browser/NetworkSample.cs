using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Playwright;
using Org.BouncyCastle.Tls;
using RemoteUi.Network.EapTls;
using RemoteUi.Network.Ipp;
using RemoteUi.Network.Ipp.Codec;
using RemoteUi.Network.Radius;
using RemoteUi.Tests.Network.EapTls;
using RemoteUi.Tests.Network.Ieee8021X;
using RemoteUi.Tests.Network.Ipp;
using RemoteUi.Tests.Network.Radius;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

/// <summary>
/// What the pages of [Network Settings] and of revocation show once they are used: a RADIUS server that accepts, a
/// print job, a revocation list.
/// </summary>
internal sealed class NetworkSample : IAsyncDisposable
{
    private readonly IPage page;
    private readonly Uri address;
    private readonly RSA key = LogInScene.ServerKey.Open();
    private readonly FakeRadius radius;
    private readonly HttpClient http = new();
    private FakeTlsLogIn? logIn;

    public NetworkSample(IPage page, Uri address)
    {
        this.page = page;
        this.address = address;
        radius = new FakeRadius((request, _) => Answer(request));
    }

    /// <summary>Creates a key for IEEE 802.1X and the rest; returns the pages that show them.</summary>
    public async Task<IReadOnlyList<PageVisit>> FurnishAsync(Administrator person)
    {
        await person.SendRequestAsync("port", LogInScene.LoginName, use: "IEEE 802.1X");
        await person.SeesAsync("Certificate registered");
        await RegisterAsync(Menu.RegisterCaCertificates, LogInScene.ServerCa.Certificate.RawData);
        await RegisterAsync(Menu.RegisterCaCertificates, await PublishedAsync("ca.cer"));
        await RegisterAsync(Menu.RegisterRevocationList, await PublishedAsync("ca.crl"));
        await PrintAsync();
        var list = await LinkAsync(Menu.RevocationLists.Path);
        return
        [
            new("ieee-802-1x-accepted", LogInAsync),
            PageVisit.At("crl", list),
            PageVisit.Pressed("crl-verified", list, "main button.primary", "main .note.good"),
            PageVisit.Pressed(
                "key-rejected", $"{await LinkAsync(Menu.Keys.Path)}/verify", "main button.primary", "main .chain"),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await radius.DisposeAsync();
        key.Dispose();
        http.Dispose();
    }

    private async Task RegisterAsync(string form, byte[] file)
    {
        await page.GotoAsync(form);
        await page.Locator("#File").SetInputFilesAsync(
            new FilePayload { Name = "file.der", MimeType = "application/octet-stream", Buffer = file });
        await page.Locator("main button.primary").ClickAsync();
        await page.Locator("main .facts, input[name=Chosen]").First.WaitForAsync();
        await page.Locator("main button.primary").ClickAsync();
        await page.Locator("main .note.good").WaitForAsync();
    }

    /// <summary>Turns IPP on and sends a document.</summary>
    private async Task PrintAsync()
    {
        await page.GotoAsync(Menu.Ipp.Path);
        await page.GetByLabel("Use IPP").CheckAsync();
        await page.GetByLabel("Also without TLS").CheckAsync();
        await page.Locator("main button.primary").ClickAsync();
        await page.Locator("main .note.good").WaitForAsync();
        using var job = new ByteArrayContent(
        [
            .. IppWriter.Write(IppSamples.Request(
                IppOperation.PrintJob, IppSamples.User("reader"),
                new IppAttribute("job-name", IppValue.Name("Annual report")))),
            .. new byte[12_345],
        ]);
        job.Headers.ContentType = new MediaTypeHeaderValue("application/ipp");
        using var reply = await http.PostAsync(new Uri(address, IppAddresses.Path), job);
        reply.EnsureSuccessStatusCode();
    }

    private async Task LogInAsync(IPage page)
    {
        await page.GotoAsync(Menu.Ieee8021X.Path);
        await page.Locator("#LoginName").FillAsync(LogInScene.LoginName);
        await page.Locator("#RadiusServerName").FillAsync(LogInScene.ServerName);
        await page.Locator("#RadiusAddress").FillAsync("127.0.0.1");
        await page.Locator("#RadiusPort").FillAsync(radius.Port.ToString(CultureInfo.InvariantCulture));
        await page.Locator("#RadiusSecret").FillAsync(FakeRadius.Secret.Reveal());
        await page.Locator("button[name=Test]").ClickAsync();
        await page.Locator("#test-result .note.good").WaitForAsync();
    }

    /// <summary>Each identity begins a log-in.</summary>
    private byte[] Answer(RadiusPacket request)
    {
        var begins = EapPacket.Read(request.JoinEap()).Type == EapType.Identity;
        if (begins)
            logIn = new(new FakeTlsServer(key, LogInScene.ServerCertificate(), ProtocolVersion.TLSv13))
            {
                Last = FakeAnswer.Accept(),
                Confirms = true,
            };
        return logIn!.Answer(request, begins ? 1 : 2);
    }

    private Task<byte[]> PublishedAsync(string file) =>
        http.GetByteArrayAsync(new Uri(address, $"practice-ca/public/{file}"));

    private async Task<string> LinkAsync(string path)
    {
        await page.GotoAsync(path);
        return (await page.Locator($"main a[href^='{path}/']:not(.button)").First.GetAttributeAsync("href"))!;
    }
}
