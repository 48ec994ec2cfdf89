using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Playwright;
using RemoteUi.Tests.Network.Ieee8021X;
using RemoteUi.Tests.Peers;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Browser;

/// <summary>
/// Follows a certificate for IEEE 802.1X in Chromium: requested, accepted, revoked, and then refused by the same
/// FreeRADIUS within a minute.
/// </summary>
public sealed class Ieee8021XTests : IDisposable
{
    private readonly HttpClient http = new();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task A_certificate_of_the_practice_CA_is_accepted_until_it_is_revoked()
    {
        FreeRadius.RequireProgram();
        await using var chromium = await Chromium.LaunchAsync();
        using var data = new TemporaryFolder();
        await using var program = await RunningProgram.StartAsync(data.Path);
        var person = new Administrator(await chromium.OpenAsync(program.Address));
        await person.SetUpAsync(program.SetupCode);
        await RequestAsync(person);
        await TrustAsync(person.Page, LogInScene.ServerCa.Certificate);
        await using var server = await FollowAsync(program);

        await SetAsync(person, server.Port);
        await TestAsync(person, "Test Connection: Successful");
        await person.SeesAsync("The RADIUS server accepted the certificate of the device");

        await RevokeAsync(person.Page);
        var watch = Stopwatch.StartNew();

        await TestAsync(person, "Test Connection: Error");
        await person.SeesAsync($"The certificate is revoked, as its CA says at {program.Address}");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Contains("ocsp: Cert status: revoked", server.Log, StringComparison.Ordinal);
    }

    private static async Task RequestAsync(Administrator person)
    {
        await person.SendRequestAsync("port", LogInScene.LoginName, use: "IEEE 802.1X");
        await person.SeesAsync("Certificate registered");
        await person.ClickAsync("Restart");
        await Assertions.Expect(
            person.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Portal");
    }

    private static async Task TrustAsync(IPage page, X509Certificate2 ca)
    {
        await page.GotoAsync(Menu.RegisterCaCertificates);
        await page.Locator("#File").SetInputFilesAsync(
            new FilePayload { Name = "ca.der", MimeType = "application/pkix-cert", Buffer = ca.RawData });
        await page.Locator("main button.primary").ClickAsync();
        await page.Locator("input[name=Chosen]").First.WaitForAsync();
        await page.Locator("main button.primary").ClickAsync();
        await page.Locator("main .note.good").WaitForAsync();
    }

    private static async Task SetAsync(Administrator person, int port)
    {
        await person.Page.GotoAsync(Menu.Ieee8021X.Path);
        await person.Page.GetByLabel("Use IEEE 802.1X").CheckAsync();
        await person.FillAsync("Login Name:", LogInScene.LoginName);
        await person.FillAsync("Name in Server Certificate:", LogInScene.ServerName);
        await person.FillAsync("RADIUS Server:", "127.0.0.1");
        await person.FillAsync("Port Number (UDP):", port.ToString(CultureInfo.InvariantCulture));
        await person.FillAsync("Shared Secret:", FreeRadius.Secret);
        await person.ClickAsync("Update");
        await person.Page.Locator("main .note.good").WaitForAsync();
    }

    /// <summary>Tests with what is stored, the shared secret included.</summary>
    private static async Task TestAsync(Administrator person, string heading)
    {
        await person.Page.GotoAsync(Menu.Ieee8021X.Path);
        Assert.Equal("", await person.Page.Locator("#RadiusSecret").InputValueAsync());
        await person.ClickAsync("Test Connection");
        await Assertions.Expect(person.Page.Locator("#test-result-title")).ToHaveTextAsync(heading);
        Assert.DoesNotContain(FreeRadius.Secret, await person.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task RevokeAsync(IPage page)
    {
        await page.GotoAsync(WorkbenchMenu.PracticeCaRegister.Path);
        await page.Locator("main a[href$='/revoke']").First.ClickAsync();
        await page.Locator("main button.danger").ClickAsync();
        await page.WaitForURLAsync($"**{WorkbenchMenu.PracticeCaRegister.Path}?*");
    }

    /// <summary>
    /// Starts FreeRADIUS with the practice CA's certificate. It asks the responder that the certificate of the device
    /// names, and is not restarted for a revocation.
    /// </summary>
    private async Task<FreeRadius> FollowAsync(RunningProgram program)
    {
        var encoded = await http.GetByteArrayAsync(
            new Uri(program.Address, "practice-ca/public/ca.cer"), TestContext.Current.CancellationToken);
        using var ca = X509CertificateLoader.LoadCertificate(encoded);
        return await FreeRadius.StartAsync(
            LogInScene.Setup() with { ClientCa = ca, FollowsOcspOfCertificate = true, TlsVersion = "1.3" });
    }
}
