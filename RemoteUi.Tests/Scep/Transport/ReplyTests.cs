using RemoteUi.Core;
using RemoteUi.Core.Scep.Transport;
using static RemoteUi.Tests.Scep.Transport.TestTransport;

namespace RemoteUi.Tests.Scep.Transport;

public sealed class ReplyTests : IDisposable
{
    private readonly TestTransport client = new();

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("", null)]
    [InlineData(
        "Content-Type: APPLICATION/X-PKI-MESSAGE; charset=utf-8\r\n", "APPLICATION/X-PKI-MESSAGE; charset=utf-8")]
    [InlineData("Content-Type: this is ; no media type\r\n", "this is ; no media type")]
    [InlineData("Content-Type:\r\n", "")]
    public async Task Any_Content_Type_is_returned_unchanged(string header, string? expected)
    {
        await using var server = new RawServer(RawServer.Status(200, "ok", header));
        var reply = Reply(await client.PostAsync(server.Url, 1));
        Assert.Equal(expected, reply.ContentType);
        Assert.Equal("ok"u8.ToArray(), reply.Body);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1\r\nk\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\nok")]
    public async Task A_body_without_a_length_is_read_to_its_end(string raw)
    {
        await using var server = new RawServer(RawServer.Text(raw));
        Assert.Equal("ok"u8.ToArray(), Reply(await client.PostAsync(server.Url, 1)).Body);
    }

    [Fact]
    public async Task An_empty_body_is_an_empty_reply()
    {
        await using var server = new RawServer(RawServer.Status(200));
        Assert.Empty(Reply(await client.PostAsync(server.Url, 1)).Body);
    }

    [Fact]
    public async Task The_body_of_an_error_status_is_returned()
    {
        await using var server = new RawServer(RawServer.Status(500, "CertRep"));
        var reply = Reply(await client.PostAsync(server.Url, 1));
        Assert.Equal(500, reply.HttpStatus);
        Assert.False(reply.IsSuccess);
        Assert.Equal("CertRep"u8.ToArray(), reply.Body);
    }

    [Fact]
    public async Task The_servers_date_is_returned()
    {
        await using var server = new RawServer(RawServer.Status(200, "", "Date: Tue, 01 Jan 2030 12:00:00 GMT\r\n"));
        Assert.Equal(
            new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero),
            Reply(await client.QueryAsync(server.Url)).ServerDate);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task At_most_one_MiB_is_read(int more, bool read)
    {
        await using var server = new RawServer(
            RawServer.Status(200, new string('x', HttpExchanger.MaxBodyBytes + more)));
        var answer = await client.QueryAsync(server.Url);
        Assert.Equal(read, answer is TransportResult.Reply);
        if (!read) Fault(answer, Cause.AnswerTooLarge);
    }

    [Fact]
    public async Task An_endless_body_without_a_length_is_cut_off()
    {
        await using var server = new RawServer(async stream =>
        {
            await RawServer.Text("HTTP/1.0 200 OK\r\n\r\n")(stream);
            while (true) await stream.WriteAsync(new byte[64 * 1024]);
        });
        Fault(await client.QueryAsync(server.Url), Cause.AnswerTooLarge);
    }

    [Fact]
    public async Task Every_exchange_is_reported_with_its_sizes()
    {
        await using var server = new RawServer(RawServer.Status(200, "ok", "Content-Type: text/plain\r\n"));
        var exchange = (await client.PostAsync(server.Url, 1, 2, 3)).Exchanges.Single();
        Assert.Equal(
            ("POST", 200, 3, 2, "text/plain", null),
            (
                exchange.Method, exchange.HttpStatus, exchange.RequestBytes, exchange.ReplyBytes, exchange.ContentType,
                exchange.Remark));
    }
}
