using System.IO.Compression;
using System.Text;
using RemoteUi.Core;
using static RemoteUi.Tests.Scep.Transport.TestTransport;

namespace RemoteUi.Tests.Scep.Transport;

/// <summary>Servers that drop a kept connection, and servers that compress without being asked.</summary>
public sealed class KeptConnectionTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_request_lost_on_a_kept_connection_is_sent_once_more_on_a_new_one(bool post)
    {
        using var client = new TestTransport();
        await using var server = new RawServer(ReplyThenDropAsync, RawServer.Status(200, "ok"));
        await client.QueryAsync(server.Url);

        var reply = Reply(post
            ? await client.PostAsync(server.Url, 1, 2, 3)
            : await client.QueryAsync(server.Url, "GetCACert"));

        Assert.Equal("ok"u8.ToArray(), reply.Body);
        Assert.Equal(2, reply.Exchanges.Count);
        Assert.Contains("sent again on a new connection", reply.Exchanges[0].Remark, StringComparison.Ordinal);
        if (post) Assert.Equal([1, 2, 3], server.Bodies[^1]);
    }

    [Fact]
    public async Task A_request_lost_on_a_new_connection_is_not_sent_again()
    {
        using var client = new TestTransport();
        await using var server = new RawServer(_ => Task.CompletedTask, RawServer.Status(200, "ok"));
        Fault(await client.PostAsync(server.Url, 1), Cause.ConnectionLost);
        Assert.Single(server.Heads);
    }

    [Theory, InlineData("gzip"), InlineData("deflate"), InlineData("x-gzip")]
    public async Task A_compressed_body_is_read(string coding)
    {
        using var client = new TestTransport();
        await using var server = new RawServer(Compressed(coding, "words"u8.ToArray()));
        Assert.Equal("words"u8.ToArray(), Reply(await client.QueryAsync(server.Url)).Body);
    }

    [Fact]
    public async Task A_body_that_is_not_compressed_as_it_says_is_taken_as_it_is()
    {
        using var client = new TestTransport();
        await using var server = new RawServer(RawServer.Status(200, "words", "Content-Encoding: gzip\r\n"));
        Assert.Equal("words"u8.ToArray(), Reply(await client.QueryAsync(server.Url)).Body);
    }

    [Fact]
    public async Task A_small_body_that_grows_beyond_1_MiB_is_too_large()
    {
        using var client = new TestTransport();
        await using var server = new RawServer(Compressed("gzip", new byte[64 * 1024 * 1024]));
        Fault(await client.QueryAsync(server.Url), Cause.AnswerTooLarge);
    }

    private static async Task ReplyThenDropAsync(Stream stream)
    {
        await RawServer.Text("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nAES")(stream);
        var next = new StringBuilder();
        var one = new byte[1];
        while (!next.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one);
            next.Append((char)one[0]);
        }
    }

    private static Func<Stream, Task> Compressed(string coding, byte[] body) => async stream =>
    {
        using var packed = new MemoryStream();
        await using (Stream packer = coding == "deflate"
            ? new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)
            : new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await packer.WriteAsync(body);
        await RawServer.Text(
            $"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: {packed.Length}\r\n"
                + "Connection: close\r\n\r\n")(stream);
        await stream.WriteAsync(packed.ToArray());
    };
}
