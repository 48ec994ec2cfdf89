using System.Security.Cryptography.X509Certificates;
using System.Text;
using RemoteUi.Core.Enrollment;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Scep.Transport;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Certificates;
using RemoteUi.Web.Components.Navigation;

namespace RemoteUi.Tests.Flows;

/// <summary>
/// A SCEP server whose https certificate nothing vouches for: the way from the failure along its remedy to an issued
/// certificate.
/// </summary>
public sealed class UnknownIssuerTests(SignedInMachine shared) : IClassFixture<SignedInMachine>, IAsyncLifetime
{
    private readonly TlsAuthority root = new($"CN=Root {Guid.NewGuid()}");
    private readonly NoScriptAdministrator person = NoScriptAdministrator.Of(shared.Browser);
    private FakeCaHost? host;

    private PlainBrowser Browser => shared.Browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        root.Dispose();
    }

    [Fact]
    public async Task The_CA_that_the_server_showed_is_registered_from_the_failed_request()
    {
        using var intermediate = new TlsAuthority($"CN=Intermediate {Guid.NewGuid()}", root);
        await FailAsync("shown", await ServeAsync(intermediate, intermediate.Certificate));

        await Browser.FollowAsync("CA Certificate Settings");
        await Browser.FollowAsync("Show Certificates: localhost");
        Assert.Contains(
            "localhost showed these certificates and was rejected.", Browser.Text, StringComparison.Ordinal);
        Assert.Contains(Grouped.Hex(Sha256(intermediate.Certificate)), Browser.Text, StringComparison.Ordinal);
        await Browser.PressAsync("Register");

        Assert.Contains("The certificates were registered.", Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Show Certificates: localhost", Browser.Text, StringComparison.Ordinal);
        await SucceedAsync("shown");
    }

    [Fact]
    public async Task A_self_signed_server_is_registered_the_same_way()
    {
        await FailAsync("self", new Uri(shared.Machine.SecureAddress, PracticeCaEndpoint.Path));

        await Browser.FollowAsync("CA Certificate Settings");
        await Browser.FollowAsync("Show Certificates: 127.0.0.1");
        await Browser.PressAsync("Register");

        await SucceedAsync("self");
    }

    [Fact]
    public async Task A_CA_that_the_server_does_not_send_is_named_and_registered_from_a_file()
    {
        await FailAsync("file", await ServeAsync(root));

        await Browser.FollowAsync("CA Certificate Settings");
        await Browser.FollowAsync("Show Certificates: localhost");
        Assert.Contains(
            $"localhost did not send the certificate of its issuer: {root.Certificate.Subject}.", Browser.Text,
            StringComparison.Ordinal);
        Assert.Contains("Not a CA certificate", Browser.Text, StringComparison.Ordinal);
        await Browser.PressAsync("Register");
        Assert.Contains("Select at least one certificate.", Browser.Text, StringComparison.Ordinal);
        Browser.Attach(Encoding.ASCII.GetBytes(root.Certificate.ExportCertificatePem()));
        await Browser.PressAsync("Show Certificates");
        await Browser.PressAsync("Register");

        await SucceedAsync("file");
    }

    [Fact]
    public async Task The_failed_connection_test_leads_there_too()
    {
        using var intermediate = new TlsAuthority($"CN=Intermediate {Guid.NewGuid()}", root);
        await person.SetServerAsync(await ServeAsync(intermediate, intermediate.Certificate));
        await Browser.PressAsync("Test Connection");
        Assert.Contains("press [Register]", Browser.Text, StringComparison.Ordinal);

        await Browser.FollowAsync("CA Certificate Settings");
        await Browser.FollowAsync("Show Certificates: localhost");
        await Browser.PressAsync("Register");
        await Browser.GoAsync(Menu.Communication.Path);
        await Browser.PressAsync("Test Connection");

        Assert.DoesNotContain("unknown issuer", Browser.Text, StringComparison.Ordinal);
        Assert.Contains("Register CA Certificates", Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_was_not_rejected_since_the_start_has_a_way_to_be_asked_again()
    {
        await Browser.GoAsync(Menu.RegisterCaCertificates + "?host=never.example");

        Assert.Contains("Press [Test Connection]", Browser.Text, StringComparison.Ordinal);
    }

    private async Task FailAsync(string name, Uri server)
    {
        await person.SetServerAsync(server);
        await person.SendRequestAsync(name, $"{name}.example");
        await person.WaitForStatusAsync("TCP ERROR");
        await Browser.FollowAsync(name);
        Assert.Contains(
            "does not know the CA that issued the server's certificate", Browser.Text, StringComparison.Ordinal);
    }

    private async Task SucceedAsync(string name)
    {
        await person.StatusRowsAsync();
        await Browser.FollowAsync(name);
        await Browser.FollowAsync("Send Again");
        await Browser.PressAsync("Send Request");
        await person.WaitForStatusAsync("Successful");
        Assert.Contains(
            (await shared.Machine.Get<IKeyRegisterStore>().LoadAsync(default)).Keys, key => key.Name == name);
    }

    private async Task<Uri> ServeAsync(TlsAuthority issuer, params X509Certificate2[] sent)
    {
        host = new FakeCaHost
        {
            Tls = new() { ServerCertificate = issuer.IssueFor("localhost"), ServerCertificateChain = [.. sent] },
        };
        await host.InitializeAsync();
        var address = host.Serve(new FakeAuthority { Now = new RealClock().GetUtcNow() });
        return new UriBuilder(address) { Host = "localhost" }.Uri;
    }

    private static string Sha256(X509Certificate2 certificate) =>
        certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256);
}
