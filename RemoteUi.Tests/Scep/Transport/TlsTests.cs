using RemoteUi.Core;
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
