using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Scep.Transport;
using static RemoteUi.Tests.Scep.Transport.TestTransport;

namespace RemoteUi.Tests.Scep.Transport;

public sealed class TlsTests : IDisposable
{
    private readonly TlsAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public async Task A_certificate_of_a_configured_CA_is_trusted()
    {
        using var client = new TestTransport(null, null, authority.Certificate);
        await using var server =
            new RawServer(RawServer.Status(200, "ok")) { Certificate = authority.IssueFor("localhost") };
        Assert.Equal("ok"u8.ToArray(), Reply(await client.QueryAsync(server.Url)).Body);
    }

    [Fact]
    public async Task An_unknown_issuer_is_reported()
    {
        using var client = new TestTransport();
        await using var server = new RawServer { Certificate = authority.IssueFor("localhost") };
        var fault = Fault(await client.QueryAsync(server.Url), Cause.TlsFailed);
        Assert.Equal($"localhost:{server.Port}: unknown issuer: CN=Test TLS Authority", fault.Evidence);
        Assert.Empty(server.Heads);
    }

    [Fact]
    public async Task A_look_alike_of_a_configured_CA_is_not_trusted()
    {
        using var other = new TlsAuthority();
        using var client = new TestTransport(null, null, other.Certificate);
        await using var server = new RawServer { Certificate = authority.IssueFor("localhost") };
        Fault(await client.QueryAsync(server.Url), Cause.TlsFailed);
    }

    [Fact]
    public async Task A_registered_intermediate_is_trusted_without_its_root()
    {
        using var intermediate = new TlsAuthority("CN=Intermediate", authority);
        using var client = new TestTransport(null, null, intermediate.Certificate);
        await using var server =
            new RawServer(RawServer.Status(200, "ok")) { Certificate = intermediate.IssueFor("localhost") };
        Assert.Equal("ok"u8.ToArray(), Reply(await client.QueryAsync(server.Url)).Body);
        Assert.Empty(client.Rejected);
    }

    [Fact]
    public async Task A_registered_server_certificate_is_trusted_for_its_name_and_time_only()
    {
        using var certificate = authority.IssueFor("localhost");
        using var client = new TestTransport(null, null, X509CertificateLoader.LoadCertificate(certificate.RawData));
        await using var server = new RawServer(RawServer.Status(200, "ok")) { Certificate = certificate };
        Assert.IsType<TransportResult.Reply>(await client.QueryAsync(server.Url));
        Fault(await client.QueryAsync(server.Address("/scep", "127.0.0.1")), Cause.TlsFailed);

        using var old = authority.IssueFor("localhost", TlsAuthority.Past.AddDays(1));
        using var later = new TestTransport(null, null, X509CertificateLoader.LoadCertificate(old.RawData));
        await using var expired = new RawServer { Certificate = old };
        var fault = Fault(await later.QueryAsync(expired.Url), Cause.TlsFailed);
        Assert.Contains("expired", fault.Evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown issuer", fault.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certificate_signed_by_a_look_alike_of_a_registered_intermediate_is_not_trusted(bool isSent)
    {
        using var intermediate = new TlsAuthority("CN=Intermediate", authority);
        using var forger = new TlsAuthority("CN=Intermediate", authority);
        using var client = new TestTransport(null, null, intermediate.Certificate);
        await using var server = new RawServer
        {
            Certificate = forger.IssueFor("localhost"),
            Above = isSent ? [forger.Certificate] : [],
        };
        Fault(await client.QueryAsync(server.Url), Cause.TlsFailed);
    }

    [Fact]
    public async Task A_registered_certificate_that_is_not_one_of_a_CA_vouches_for_no_other()
    {
        using var noCa = new TlsAuthority("CN=No CA", authority, isCa: false);
        using var client = new TestTransport(null, null, noCa.Certificate);
        await using var server = new RawServer { Certificate = noCa.IssueFor("localhost") };
        Fault(await client.QueryAsync(server.Url), Cause.TlsFailed);
    }

    [Fact]
    public async Task Only_a_server_with_an_unknown_issuer_is_noted_with_what_it_showed()
    {
        using var client = new TestTransport(null, null, authority.Certificate);
        await using var expired =
            new RawServer { Certificate = authority.IssueFor("localhost", TlsAuthority.Past.AddDays(1)) };
        Fault(await client.QueryAsync(expired.Url), Cause.TlsFailed);
        Assert.Empty(client.Rejected);

        using var other = new TlsAuthority("CN=Other");
        await using var server = new RawServer { Certificate = other.IssueFor("localhost") };
        Fault(await client.QueryAsync(server.Url), Cause.TlsFailed);
        Assert.Equal(("localhost", "CN=localhost"), Assert.Single(client.Rejected));
    }

    [Fact]
    public async Task An_expired_certificate_is_reported_with_its_dates()
    {
        using var client = new TestTransport(null, null, authority.Certificate);
        await using var server =
            new RawServer { Certificate = authority.IssueFor("localhost", TlsAuthority.Past.AddDays(1)) };
        var fault = Fault(await client.QueryAsync(server.Url), Cause.TlsFailed);
        Assert.Contains("expired", fault.Evidence, StringComparison.Ordinal);
        Assert.Contains("2020-01-02", fault.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_rejected_whatever_CA_issued_it()
    {
        using var client = new TestTransport(null, null, authority.Certificate);
        await using var server = new RawServer { Certificate = authority.IssueFor("printer.example") };
        var fault = Fault(await client.QueryAsync(server.Url), Cause.TlsFailed);
        Assert.Contains(
            "name mismatch: the certificate is for printer.example, not for localhost", fault.Evidence,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_https_URL_of_a_server_without_TLS_is_reported_with_what_it_says()
    {
        using var client = new TestTransport();
        await using var server = new RawServer(RawServer.Status(200)) { ReadsRequests = false };
        var fault = Fault(await client.QueryAsync(new Uri($"https://localhost:{server.Port}/")), Cause.TlsNotSpoken);
        Assert.Contains("\"HTTP/1.1 200 Reason\"", fault.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_http_URL_of_a_server_that_answers_in_TLS_is_told_from_its_first_bytes()
    {
        using var client = new TestTransport();
        await using var server = new RawServer(RawServer.Text("\x15\x03\x01\0\x02\x02\x0A"));
        Fault(await client.QueryAsync(server.Url), Cause.TlsExpected);
    }

    [Fact]
    public async Task A_handshake_that_the_server_refuses_is_not_blamed_on_the_certificate()
    {
        using var client = new TestTransport();
        await using var server = new RawServer(RawServer.Text("\x15\x03\x03\0\x02\x02\x28")) { ReadsRequests = false };
        var fault = Fault(
            await client.QueryAsync(new Uri($"https://localhost:{server.Port}/")), Cause.TlsHandshakeFailed);
        Assert.Contains("TLS alert 40 (handshake_failure", fault.Evidence, StringComparison.Ordinal);
    }
}
