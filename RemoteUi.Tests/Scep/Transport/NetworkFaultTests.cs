using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core;
using RemoteUi.Core.Scep.Transport;
using static RemoteUi.Tests.Scep.Transport.TestTransport;

namespace RemoteUi.Tests.Scep.Transport;

public sealed class NetworkFaultTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly TestTransport client;

    public NetworkFaultTests() => client = new(time);

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_closed_port_is_reported_as_no_connection()
    {
        using var unused = new TcpListener(IPAddress.Loopback, 0);
        unused.Start();
        var port = ((IPEndPoint)unused.LocalEndpoint).Port;
        unused.Stop();
        var fault = Fault(await client.QueryAsync(new Uri($"http://127.0.0.1:{port}/scep")), Cause.NoConnection);
        Assert.Equal($"127.0.0.1:{port}: connection refused", fault.Evidence);
        Assert.Null(fault.HttpStatus);
    }

    [Fact]
    public async Task An_unknown_host_name_is_reported()
    {
        var fault = Fault(await client.QueryAsync(new Uri("http://scep.invalid/")), Cause.NameNotResolved);
        Assert.Contains("scep.invalid", fault.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\nhalf")]
    public async Task A_connection_closed_in_the_middle_is_lost(string sent)
    {
        await using var server = new RawServer(RawServer.Text(sent));
        Fault(await client.PostAsync(server.Url, 1), Cause.ConnectionLost);
    }

    [Fact]
    public async Task A_reply_that_is_not_HTTP_is_malformed()
    {
        await using var server = new RawServer(RawServer.Text("220 mail.example ESMTP\r\n\r\n"));
        Fault(await client.QueryAsync(server.Url), Cause.Malformed);
    }

    [Fact]
    public async Task A_request_without_a_reply_is_canceled_at_the_configured_timeout()
    {
        var reached = new TaskCompletionSource();
        await using var server = new RawServer(async stream =>
        {
            reached.SetResult();
            await RawServer.Silence(stream);
        });
        var asking = client.QueryAsync(server.Url);
        await reached.Task;
        time.Advance(Patience);
        var fault = Fault(await asking, Cause.NoAnswerInTime);
        Assert.Equal($"localhost:{server.Port}: no complete reply in 30 seconds", fault.Evidence);
        Assert.Equal(Patience, fault.Exchanges.Single().Duration);
    }

    [Fact]
    public async Task A_slow_body_is_canceled_at_the_configured_timeout()
    {
        var reached = new TaskCompletionSource();
        await using var server = new RawServer(async stream =>
        {
            await RawServer.Text("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nh")(stream);
            reached.SetResult();
            await RawServer.Silence(stream);
        });
        var asking = client.QueryAsync(server.Url);
        await reached.Task;
        time.Advance(Patience);
        Fault(await asking, Cause.NoAnswerInTime);
    }

    [Fact]
    public async Task Canceling_throws_and_is_not_a_fault()
    {
        using var cancelling = new CancellationTokenSource();
        await using var server = new RawServer(async stream =>
        {
            await cancelling.CancelAsync();
            await RawServer.Silence(stream);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.Transport.ExchangeAsync(
                new TransportRequest.Query(server.Url, Patience, "GetCACaps", null), cancelling.Token));
    }

    [Fact]
    public async Task A_configured_proxy_is_used()
    {
        await using var proxy = new RawServer(RawServer.Status(200, "by proxy"));
        using var behind = new TestTransport(time, new WebProxy(proxy.Address("/")));
        Assert.Equal("by proxy"u8.ToArray(), Reply(await behind.QueryAsync(new Uri("http://scep.invalid/scep"))).Body);
        Assert.StartsWith(
            "GET http://scep.invalid/scep?operation=GetCACaps HTTP/1.1\r\n", proxy.Heads.Single(),
            StringComparison.Ordinal);
    }
}
