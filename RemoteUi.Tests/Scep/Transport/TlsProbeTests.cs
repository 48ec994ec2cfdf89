using System.Net;
using RemoteUi.Core;
using static RemoteUi.Tests.Scep.Transport.TestTransport;

namespace RemoteUi.Tests.Scep.Transport;

/// <summary>An http:// URL of a port that may expect TLS: the port itself is asked, once.</summary>
public sealed class TlsProbeTests : IDisposable
{
    private readonly TlsAuthority authority = new();
    private readonly TestTransport client = new();

    public void Dispose()
    {
        authority.Dispose();
        client.Dispose();
    }

    [Fact]
    public async Task A_TLS_port_that_closes_without_a_byte_is_known_to_speak_TLS()
    {
        await using var server = new RawServer { Certificate = authority.IssueFor("somebody.else") };
        var fault = Fault(await client.QueryAsync(PlainAddressOf(server)), Cause.TlsExpected);
        Assert.Equal(
            $"localhost:{server.Port}: the port speaks TLS; to plain HTTP it closed the connection", fault.Evidence);
        Assert.Empty(server.Heads);
    }

    [Fact]
    public async Task A_TLS_port_that_answers_HTTP_400_is_known_to_speak_TLS_whatever_its_words()
    {
        await using var server = new RawServer(RawServer.Status(400, "eh?"))
        {
            Certificate = authority.IssueFor("localhost"),
            ToleratesPlainHttp = true,
        };
        var fault = Fault(await client.PostAsync(PlainAddressOf(server), 1), Cause.TlsExpected);
        Assert.EndsWith("the port speaks TLS; to plain HTTP HTTP 400: eh?", fault.Evidence, StringComparison.Ordinal);
        Assert.Equal(400, fault.HttpStatus);
    }

    [Fact]
    public async Task A_port_without_TLS_that_closes_stays_a_lost_connection()
    {
        await using var server = new RawServer(_ => Task.CompletedTask);
        Fault(await client.QueryAsync(server.Url), Cause.ConnectionLost);
    }

    [Fact]
    public async Task HTTP_400_of_a_port_without_TLS_stays_an_answer()
    {
        await using var server = new RawServer(RawServer.Status(400, "bad request"));
        Assert.Equal(400, Reply(await client.PostAsync(server.Url, 1)).HttpStatus);
    }

    [Fact]
    public async Task Behind_a_proxy_nothing_is_asked()
    {
        await using var proxy = new RawServer(_ => Task.CompletedTask);
        await using var server = new RawServer { Certificate = authority.IssueFor("localhost") };
        using var behind = new TestTransport(null, new WebProxy(proxy.Address("/")) { BypassProxyOnLocal = false });
        Fault(await behind.QueryAsync(new Uri($"http://scep.invalid:{server.Port}/")), Cause.ConnectionLost);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task The_port_is_asked_at_most_once_per_request()
    {
        await using var server = new RawServer(_ => Task.CompletedTask);
        Fault(await client.PostAsync(server.Url, 1), Cause.ConnectionLost);
        Assert.Equal(2, server.Connections);
    }

    private static Uri PlainAddressOf(RawServer server) => new UriBuilder(server.Url) { Scheme = "http" }.Uri;
}
