using System.Security.Cryptography.X509Certificates;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Scep.Transport;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Certificates;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Components;

/// <summary>Posts the forms of [CA Certificate Settings], without script.</summary>
public sealed class CaCertificatePagesTests(SignedInMachine shared) : IClassFixture<SignedInMachine>, IAsyncLifetime
{
    /// <summary>The subject of the second certificate, as the platform writes it.</summary>
    private const string Second = "CN=\"<b>Second</b>\"";

    private readonly TlsAuthority first = new("CN=First");
    private readonly TlsAuthority second = new("CN=<b>Second</b>");
    private readonly TlsAuthority third = new("CN=Third");

    private PlainBrowser Browser => shared.Browser;

    private IEnumerable<string> Trusted =>
        shared.Machine.Get<IOwnCaCertificates>().List().Select(certificate => certificate.Subject);

    public async ValueTask InitializeAsync()
    {
        var settings = shared.Machine.Get<IMachineSettingsStore>();
        await settings.SaveAsync((await settings.LoadAsync(default)) with { CaCertificates = [] }, default);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var authority in new[] { first, second, third }) authority.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Certificates_of_several_files_are_shown_then_registered_and_deleted_after_a_question()
    {
        await Browser.GoAsync(Menu.CaCertificates.Path);
        Assert.Contains("No certificate is registered.", Browser.Text, StringComparison.Ordinal);
        await Browser.FollowAsync("Register CA Certificates");
        var both = new X509Certificate2Collection { third.Certificate, second.Certificate };
        Browser.Attach(
            Encoding.ASCII.GetBytes("Some words\n" + first.Certificate.ExportCertificatePem()),
            second.Certificate.RawData,
            both.Export(X509ContentType.Pkcs7)!);
        await Browser.PressAsync("Show Certificates");

        Assert.Empty(Trusted);
        Assert.Contains(Grouped.Hex(Sha256(third)), Browser.Text, StringComparison.Ordinal);
        Assert.Contains(Second, Browser.Text, StringComparison.Ordinal);
        await Browser.PressAsync("Register");
        Assert.Equal(["CN=First", Second, "CN=Third"], Trusted);
        Assert.Contains("3 of 30 certificates", Browser.Text, StringComparison.Ordinal);

        await Browser.FollowAsync("CN=First");
        await Browser.FollowAsync("Delete");
        Assert.Contains("Delete this certificate?", Browser.Text, StringComparison.Ordinal);
        Assert.Equal(3, Trusted.Count());
        await Browser.PressAsync("Delete");
        Assert.Contains("The certificate was deleted.", Browser.Text, StringComparison.Ordinal);
        Assert.Equal([Second, "CN=Third"], Trusted);
    }

    [Fact]
    public async Task Only_the_selected_certificates_are_registered()
    {
        await ShowAsync(first.Certificate, second.Certificate);
        var boxes = Browser.Page.QuerySelectorAll<IHtmlInputElement>("input[name=Chosen]").ToList();
        Assert.All(boxes, box => Assert.True(box.IsChecked));
        boxes[0].IsChecked = false;
        await Browser.PressAsync("Register");

        Assert.Equal([Second], Trusted);
    }

    [Fact]
    public async Task A_registered_certificate_is_marked_and_not_registered_twice()
    {
        await ShowAsync(first.Certificate);
        await Browser.PressAsync("Register");
        await ShowAsync(first.Certificate, second.Certificate);

        Assert.Contains("CN=First Registered", Browser.Text, StringComparison.Ordinal);
        await Browser.PressAsync("Register");
        Assert.Equal(["CN=First", Second], Trusted);
    }

    [Fact]
    public async Task A_file_without_a_certificate_is_named_and_no_file_is_asked_for()
    {
        await Browser.GoAsync(Menu.RegisterCaCertificates);
        await Browser.PressAsync("Show Certificates");
        Assert.Contains("Files: Choose a file first.", Browser.Text, StringComparison.Ordinal);

        Browser.Attach("a letter"u8.ToArray(), first.Certificate.RawData);
        await Browser.PressAsync("Show Certificates");
        Assert.Contains("No certificate can be read in file.", Browser.Text, StringComparison.Ordinal);
        await Browser.PressAsync("Register");
        Assert.Equal(["CN=First"], Trusted);
    }

    [Fact]
    public async Task More_than_the_device_can_keep_are_refused_whole()
    {
        var many = Enumerable.Range(0, CaCertificateList.Max + 1).Select(one => new TlsAuthority($"CN={one}")).ToList();
        await ShowAsync([.. many.Select(authority => authority.Certificate)]);
        await Browser.PressAsync("Register");

        Assert.Contains("At most 30 CA certificates can be registered.", Browser.Text, StringComparison.Ordinal);
        Assert.Empty(Trusted);
        foreach (var authority in many) authority.Dispose();
    }

    [Fact]
    public async Task The_certificates_of_a_CA_that_was_tested_are_registered_at_a_click()
    {
        await Browser.GoAsync(Menu.Communication.Path);
        Browser.Fill("SCEP Server URL:", $"http://localhost{PracticeCaEndpoint.Path}");
        Browser.Fill("Port Number:", $"{shared.Machine.Address.Port}");
        await Browser.PressAsync("Test Connection");
        await Browser.PressAsync("Register CA Certificates");
        await Browser.PressAsync("Register");

        Assert.Single(Trusted);
        Assert.Contains("The certificates were registered.", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_certificate_is_trusted_for_every_use_and_each_can_be_taken_off()
    {
        await ShowAsync(first.Certificate);
        await Browser.PressAsync("Register");
        Assert.Contains("https, IEEE 802.1X, IPSec", Browser.Text, StringComparison.Ordinal);

        await Browser.FollowAsync("CN=First");
        Browser.Fill("https", "off");
        await Browser.PressAsync("Update");
        Assert.Contains("The change was saved.", Browser.Text, StringComparison.Ordinal);
        Assert.Empty(Trusted);
        Assert.Single((await ListAsync()).For(CaUse.Ieee8021X));

        Browser.Fill("IEEE 802.1X", "off");
        Browser.Fill("IPSec", "off");
        await Browser.PressAsync("Update");
        await Browser.GoAsync(Menu.CaCertificates.Path);
        Assert.Equal(new CaUses(), Assert.Single((await ListAsync()).All).Uses);
        Assert.Contains("None", Browser.Page.QuerySelector("td[data-label='Trusted for']")!.TextContent);
    }

    [Fact]
    public async Task Registering_again_leaves_the_uses_of_a_certificate_as_they_are()
    {
        var editor = shared.Machine.Get<CaCertificateEditor>();
        var known = CaCertificate.Of(first.Certificate) with { Uses = CaUses.HttpsOnly };
        await editor.RegisterAsync([known], default);
        await editor.RegisterAsync([CaCertificate.Of(first.Certificate)], default);

        Assert.Equal(known, Assert.Single((await ListAsync()).All));
    }

    [Fact]
    public async Task A_registered_certificate_is_downloaded_as_PEM_and_DER()
    {
        await ShowAsync(first.Certificate);
        await Browser.PressAsync("Register");
        await Browser.FollowAsync("CN=First");
        var addresses = Browser.Page.QuerySelectorAll<IHtmlAnchorElement>("main a[download]")
            .Select(link => link.PathName).ToList();

        var pem = await Browser.DownloadAsync(addresses[0]);
        Assert.Equal(
            first.Certificate.RawData, X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(pem)).RawData);
        Assert.Equal(first.Certificate.RawData, await Browser.DownloadAsync(addresses[1]));
        using var unknown = await Browser.GetAsync("/ca-certificates/AA/certificate.der");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_certificate_that_is_gone_is_said_to_be()
    {
        await Browser.GoAsync($"{Menu.CaCertificates.Path}/AA/delete");

        Assert.Contains("This certificate is not registered", Browser.Text, StringComparison.Ordinal);
        Assert.Empty(Browser.Page.QuerySelectorAll("main button"));
    }

    private async Task ShowAsync(params X509Certificate2[] certificates)
    {
        await Browser.GoAsync(Menu.RegisterCaCertificates);
        Browser.Attach([.. certificates.Select(certificate => certificate.RawData)]);
        await Browser.PressAsync("Show Certificates");
    }

    private Task<CaCertificateList> ListAsync() => shared.Machine.Get<CaCertificateEditor>().LoadAsync(default);

    private static string Sha256(TlsAuthority authority) =>
        authority.Certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256);
}
