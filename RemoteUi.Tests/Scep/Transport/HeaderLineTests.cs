using System.Buffers;
using System.Text;
using RemoteUi.Core;
using RemoteUi.Core.Scep.Transport;
using static RemoteUi.Tests.Scep.Transport.TestTransport;

namespace RemoteUi.Tests.Scep.Transport;

/// <summary>Header lines without a colon are ignored, and nothing else of a reply changes.</summary>
public sealed class HeaderLineTests
{
    private const string Odd = "this line has no colon\r\n";

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n" + Odd + "Content-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n" + Odd + "\r\nok")]
    [InlineData("HTTP/1.1 200 OK\nbare line feeds\nContent-Length: 2\n\nok")]
    [InlineData("HTTP/1.1 200 OK\r\n" + Odd + " continued: here\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 100 Continue\r\n" + Odd + "\r\nHTTP/1.1 200 OK\r\n" + Odd + "Content-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\n" + Odd + "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n")]
    public async Task A_header_line_without_a_colon_is_ignored(string raw)
    {
        using var client = new TestTransport();
        await using var server = new RawServer(RawServer.Text(raw));
        Assert.Equal("ok"u8.ToArray(), Reply(await client.PostAsync(server.Url, 1)).Body);
    }

    [Fact]
    public async Task Below_TLS_it_is_ignored_too()
    {
        using var authority = new TlsAuthority();
        using var client = new TestTransport(null, null, authority.Certificate);
        await using var server =
            new RawServer(RawServer.Status(200, "ok", Odd)) { Certificate = authority.IssueFor("localhost") };
        Assert.Equal("ok"u8.ToArray(), Reply(await client.QueryAsync(server.Url)).Body);
    }

    [Fact]
    public async Task Every_reply_on_a_kept_connection_is_read_so_and_bodies_stay_as_they_are()
    {
        const string First = "no colon\r\nin\r\n\r\nthis body\r\n";
        using var client = new TestTransport();
        await using var server = new RawServer(async stream =>
        {
            await RawServer.Text($"HTTP/1.1 200 OK\r\n{Odd}Content-Length: {First.Length}\r\n\r\n{First}")(stream);
            await RawServer.ReadHeadAsync(stream);
            await RawServer.Text($"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n{Odd}\r\nsecond")(stream);
        });

        Assert.Equal(First, Encoding.ASCII.GetString(Reply(await client.QueryAsync(server.Url)).Body));
        Assert.Equal("second"u8.ToArray(), Reply(await client.QueryAsync(server.Url, "GetCACert")).Body);
        Assert.Single(server.Heads);
    }

    [Theory]
    [InlineData(4 * 1024 / 24, true)]
    [InlineData((4 * 1024 / 24) + 1, false)]
    public async Task What_is_ignored_has_a_limit(int lines, bool isRead)
    {
        using var client = new TestTransport();
        var odd = string.Concat(Enumerable.Repeat(Odd, lines));
        await using var server = new RawServer(RawServer.Status(200, "ok", odd));
        var result = await client.QueryAsync(server.Url);
        if (isRead) Reply(result);
        else Fault(result, Cause.Malformed);
    }

    [Fact]
    public async Task The_limit_of_headers_is_the_same()
    {
        using var client = new TestTransport();
        await using var server = new RawServer(RawServer.Status(200, "ok", $"A: {new string('x', 40_000)}\r\n"));
        Fault(await client.QueryAsync(server.Url), Cause.AnswerTooLarge);
    }

    [Fact]
    public void Cut_anywhere_the_bytes_that_pass_are_the_same()
    {
        var raw = Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nA: 1\r\n{Odd}\tgoes on\r\nB: 2\r\n folded\r\n\r\nno colon\r\n\r\n");
        var whole = Passed(raw);
        Assert.Equal(
            "HTTP/1.1 200 OK\r\nA: 1\r\nB: 2\r\n folded\r\n\r\nno colon\r\n\r\n", Encoding.ASCII.GetString(whole));
        Assert.All(Enumerable.Range(0, raw.Length), at => Assert.Equal(whole, Passed(raw[..at], raw[at..])));
    }

    private static byte[] Passed(params byte[][] pieces)
    {
        var lines = new HeaderLines();
        var passed = new ArrayBufferWriter<byte>();
        foreach (var piece in pieces) lines.Filter(piece, passed);
        return passed.WrittenSpan.ToArray();
    }
}
