using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Revocation;

namespace RemoteUi.Tests.Components;

/// <summary>Posts the forms of revocation and of [Verify], without script.</summary>
public sealed class RevocationPagesTests : IClassFixture<SignedInMachine>, IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new RealClock().GetUtcNow();

    private readonly SignedInMachine shared;
    private readonly RSA key = MadeKeys.Next();
    private readonly X509Certificate2 authority;

    public RevocationPagesTests(SignedInMachine shared)
    {
        this.shared = shared;
        var request = new CertificateRequest(
            "CN=<b>Revoking</b>", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        authority = request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(30));
    }

    private PlainBrowser Browser => shared.Browser;

    public async ValueTask InitializeAsync()
    {
        var settings = shared.Machine.Get<IMachineSettingsStore>();
        await settings.SaveAsync(
            (await settings.LoadAsync(default)) with { CaCertificates = [], Revocation = new() }, default);
        var register = shared.Machine.Get<CrlRegister>();
        foreach (var list in await register.ListAsync(default)) await register.DeleteAsync(list.Thumbprint, default);
    }

    public ValueTask DisposeAsync()
    {
        authority.Dispose();
        key.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_list_is_shown_then_registered_verified_and_deleted_after_a_question(bool inPem)
    {
        await TrustAsync();
        await ShowAsync(inPem ? Pem(List()) : List());
        Assert.Contains("<b>Revoking</b>", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("Revoked certificates2", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("Signaturesha256RSA", Browser.Text, StringComparison.Ordinal);
        Assert.Empty(await RegisteredAsync());

        await Browser.PressAsync("Register");
        Assert.Contains("1 of 10 revocation lists", Browser.Text, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(List())), Assert.Single(await RegisteredAsync()).Thumbprint);

        await Browser.FollowAsync("CN=\"<b>Revoking</b>\"");
        await Browser.PressAsync("Verify");
        Assert.Contains("The list can be used.", Browser.Text, StringComparison.Ordinal);
        await Browser.FollowAsync("Delete");
        Assert.Single(await RegisteredAsync());
        await Browser.PressAsync("Delete");
        Assert.Contains("The revocation list was deleted.", Browser.Text, StringComparison.Ordinal);
        Assert.Empty(await RegisteredAsync());
    }

    [Fact]
    public async Task A_list_that_no_known_certificate_verifies_is_shown_but_cannot_be_registered()
    {
        await ShowAsync(List());

        Assert.Contains("is not known here", Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Browser.Page.QuerySelectorAll("main button"), one => one.TextContent == "Register");
        Assert.Equal(
            CrlRegistration.NotVerified,
            await shared.Machine.Get<CrlRegister>().RegisterAsync(RemoteUi.Core.Revocation.Crl.Read(List()), default));
    }

    [Fact]
    public async Task A_list_whose_issuer_was_deleted_meanwhile_is_refused()
    {
        await TrustAsync();
        await ShowAsync(List());
        await InitializeAsync();
        await Browser.PressAsync("Register");

        Assert.Contains("The list was not registered", Browser.Text, StringComparison.Ordinal);
        Assert.Empty(await RegisteredAsync());
    }

    [Fact]
    public async Task A_list_that_is_no_longer_held_is_asked_for_again()
    {
        await TrustAsync();
        await ShowAsync(List());
        Browser.Page.QuerySelector("input[name=Shown]")!.SetAttribute("value", "AA");
        await Browser.PressAsync("Register");

        Assert.Contains("The list is no longer held.", Browser.Text, StringComparison.Ordinal);
        Assert.Empty(await RegisteredAsync());
    }

    [Fact]
    public async Task A_damaged_list_and_no_file_at_all_are_named()
    {
        await Browser.GoAsync(Menu.RegisterRevocationList);
        await Browser.PressAsync("Show Revocation List");
        Assert.Contains("Choose a file first.", Browser.Text, StringComparison.Ordinal);

        foreach (var damaged in new[] { "a letter"u8.ToArray(), List()[..^1], authority.RawData })
        {
            await ShowAsync(damaged);
            Assert.Contains("no revocation list that can be read", Browser.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_list_beyond_the_limit_is_refused()
    {
        await TrustAsync();
        var register = shared.Machine.Get<CrlRegister>();
        for (var number = 1; number <= CrlRegister.Max; number++)
            await register.RegisterAsync(RemoteUi.Core.Revocation.Crl.Read(List(number)), default);
        await ShowAsync(List(number: 100));
        await Browser.PressAsync("Register");

        Assert.Contains("At most 10 revocation lists", Browser.Text, StringComparison.Ordinal);
        Assert.Equal(CrlRegister.Max, (await RegisteredAsync()).Count);
    }

    [Fact]
    public async Task The_settings_of_OCSP_are_saved_and_checked()
    {
        await Browser.GoAsync(Menu.Ocsp.Path);
        Browser.Fill("Use OCSP", "on");
        Browser.Fill("OCSP Responder:", "Own URL");
        Browser.Fill("Verification Level:", "Reject the certificate");
        Browser.Fill("Timeout:", "61");
        await Browser.PressAsync("Update");
        Assert.Equal(2, Browser.Page.QuerySelectorAll("p.wrong").Length);
        Assert.Equal(
            ["ResponderUrl", "RevocationTimeoutSeconds"],
            Browser.Page.QuerySelectorAll("#mistakes li a").Select(link => link.GetAttribute("href")!.Split('#')[1]));

        Browser.Fill("Own URL:", "http://user@responder/");
        Browser.Fill("Timeout:", "3");
        await Browser.PressAsync("Update");
        Assert.Single(Browser.Page.QuerySelectorAll("p.wrong"));

        Browser.Fill("Own URL:", "http://responder/ocsp");
        await Browser.PressAsync("Update");
        var saved = (await shared.Machine.Get<IMachineSettingsStore>().LoadAsync(default)).Revocation;
        Assert.Equal(
            new RevocationSettings
            {
                OcspEnabled = true,
                OcspResponder = ResponderChoice.Own,
                VerificationLevel = RevocationLevel.Reject,
                ResponderUrl = "http://responder/ocsp",
                RevocationTimeoutSeconds = 3,
            },
            saved);
    }

    [Fact]
    public async Task The_default_key_is_self_signed_and_rejected_with_that_reason()
    {
        var own = (await shared.Machine.Get<IKeyRegisterStore>().LoadAsync(default)).DefaultKey!;
        await Browser.GoAsync($"{Menu.Keys.Path}/{own.Id}");
        await Browser.PressAsync("Verify");

        Assert.EndsWith("/verify", Browser.Location.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("The certificate is rejected.", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("nobody vouches for it", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registered_CA_certificate_is_accepted()
    {
        await TrustAsync();
        await Browser.GoAsync(
            $"{Menu.CaCertificates.Path}/{authority.GetCertHashString(HashAlgorithmName.SHA256)}");
        await Browser.PressAsync("Verify");

        Assert.Contains("The certificate is accepted: everything holds.", Browser.Text, StringComparison.Ordinal);
        Assert.Single(Browser.Page.QuerySelectorAll(".chain > li"));
        await Browser.PressAsync("Verify Again");
        Assert.Contains("The certificate is accepted", Browser.Text, StringComparison.Ordinal);
    }

    private Task<FormResult> TrustAsync() =>
        shared.Machine.Get<CaCertificateEditor>().RegisterAsync([CaCertificate.Of(authority)], default);

    private Task<IReadOnlyList<RegisteredCrl>> RegisteredAsync() =>
        shared.Machine.Get<CrlRegister>().ListAsync(default);

    private async Task ShowAsync(byte[] file)
    {
        await Browser.GoAsync(Menu.RegisterRevocationList);
        Browser.Attach(file);
        await Browser.PressAsync("Show Revocation List");
    }

    private byte[] List(int number = 1)
    {
        var builder = new CertificateRevocationListBuilder();
        builder.AddEntry([1], Now.AddHours(-1));
        builder.AddEntry([2], Now.AddHours(-1), X509RevocationReason.KeyCompromise);
        return builder.Build(
            authority, number, Now.AddDays(7), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, Now.AddHours(-1));
    }

    private static byte[] Pem(byte[] list) =>
        System.Text.Encoding.ASCII.GetBytes(PemEncoding.WriteString("X509 CRL", list));
}
