using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Tls;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Scep.Transport;
using RemoteUi.Tests.Support;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck.Checks.Transport.Tls;
using CertificateRequest = System.Security.Cryptography.X509Certificates.CertificateRequest;

namespace RemoteUi.Tests.Workbench.ServerCheck.Look;

/// <summary>T12, and keep-alive, over real connections.</summary>
public sealed class TlsCheckTests : IDisposable
{
    private readonly TlsAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task Without_https_there_is_no_TLS_to_check()
    {
        using var bench = new SingleCheckBench(new());

        Assert.Equal("NotHttps", (await bench.RunAsync("T12")).Word);
    }

    [Fact]
    public Task A_sound_server_passes() => Is("Pass", authority.IssueFor("localhost"), authority.Certificate);

    [Fact]
    public Task An_unknown_issuer() => Is("IssuerUnknown", authority.IssueFor("localhost"));

    [Fact]
    public Task A_self_signed_certificate() => Is("IssuerUnknown", SelfSigned());

    [Fact]
    public Task Another_name() => Is("NameDiffers", authority.IssueFor("printer.example"), authority.Certificate);

    [Fact]
    public Task An_expired_certificate() =>
        Is("OutOfDate", authority.IssueFor("localhost", TlsAuthority.Past.AddDays(1)), authority.Certificate);

    [Fact]
    public Task A_certificate_that_ends_soon() =>
        Is("EndsSoon", authority.IssueFor("localhost", Now.AddDays(29)), authority.Certificate);

    [Fact]
    public async Task No_TLS_at_the_port()
    {
        await using var server = new RawServer { ReadsRequests = false };

        Assert.Equal("NoHandshake", await WordAsync(new Uri($"https://localhost:{server.Port}/"), new TestTransport()));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.1")]
    public async Task Only_an_old_version(string version)
    {
        await using var server = new OldTlsServer(
            version == "1.0" ? ProtocolVersion.TLSv10 : ProtocolVersion.TLSv11,
            CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA);

        Assert.Equal("OnlyOldVersions", await WordAsync(server.Url, new TestTransport()));
    }

    [Fact]
    public async Task An_old_version_beside_a_new_one()
    {
        await using var server = new OldTlsServer(authority.IssueFor("localhost"));
        using var own = new TestTransport(null, null, authority.Certificate);

        Assert.Equal("OldVersions", await WordAsync(server.Url, own));
    }

    [Theory]
    [InlineData(CipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA, true)]
    [InlineData(CipherSuite.TLS_RSA_WITH_NULL_SHA, true)]
    [InlineData(CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA, false)]
    public async Task A_weak_cipher_suite_is_chosen_if_the_server_takes_it(int suite, bool isWeak)
    {
        await using var server = new OldTlsServer(ProtocolVersion.TLSv12, suite);
        var offering = new TlsOffering(server.Url, TimeSpan.FromSeconds(30), new RealClock());

        Assert.Equal(
            isWeak ? suite : null,
            await offering.TryAsync(
                ProtocolVersion.TLSv12, CipherSuites.Weak, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true, "Closed")]
    [InlineData(false, "Pass")]
    public async Task Connections(bool closes, string word)
    {
        await using var host = new FakeCaHost();
        await host.InitializeAsync();
        var url = host.Serve(new FakeAuthority(new Quirk("closes")
        {
            Http = draft =>
            {
                if (closes) draft.Headers["Connection"] = "close";
            },
        }));

        Assert.Equal(word, await WordAsync(url, new TestTransport(), "T11"));
    }

    private static DateTimeOffset Now => new RealClock().GetUtcNow();

    private static async Task Is(string word, X509Certificate2 certificate, params X509Certificate2[] trusted)
    {
        await using var server = new RawServer { Certificate = certificate };
        using var own = new TestTransport(null, null, trusted);

        Assert.Equal(word, await WordAsync(server.Url, own));
    }

    private static async Task<string> WordAsync(Uri url, IOwnCaCertificates own, string id = "T12")
    {
        using var bench = new SingleCheckBench(
            _ => ScepTransportExtensions.Pool(own), SingleCheckBench.Server(url.ToString()), Now, own);
        var outcome = await bench.RunAsync(id);
        Assert.True(outcome.Word == "Pass" || outcome.Severity > Severity.Info, outcome.Word);
        return outcome.Word;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(
            System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(
            "CN=localhost", key, System.Security.Cryptography.HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(TlsAuthority.Past, TlsAuthority.Future);
    }
}
