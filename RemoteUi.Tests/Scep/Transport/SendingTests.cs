using static RemoteUi.Tests.Scep.Transport.TestTransport;

namespace RemoteUi.Tests.Scep.Transport;

public sealed class SendingTests : IDisposable
{
    private readonly TestTransport client = new();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_message_by_POST_has_its_length_and_no_Expect_header()
    {
        await using var server = new RawServer(RawServer.Status(200, "ok"));
        var reply = Reply(await client.PostAsync(server.Url, 1, 2, 3));

        Assert.Equal("ok"u8.ToArray(), reply.Body);
        Assert.Equal([1, 2, 3], server.Bodies.Single());
        var head = server.Heads.Single();
        Assert.StartsWith("POST /scep?operation=PKIOperation HTTP/1.1\r\n", head, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/x-pki-message\r\n", head, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 3\r\n", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Transfer-Encoding", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Expect", head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_message_by_GET_is_base64_on_one_line_with_special_characters_escaped()
    {
        await using var server = new RawServer(RawServer.Status(200));
        await client.GetAsync(server.Url, 0xfb, 0xef, 0xff, 0xfe);
        Assert.StartsWith(
            "GET /scep?operation=PKIOperation&message=%2B%2B%2F%2F%2Fg%3D%3D HTTP/1.1\r\n", server.Heads.Single(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/scep", "/scep?operation=GetCACaps")]
    [InlineData("", "/?operation=GetCACaps")]
    [InlineData("/scep?", "/scep?operation=GetCACaps")]
    [InlineData("/scep?tenant=a%26b", "/scep?tenant=a%26b&operation=GetCACaps")]
    [InlineData("/certsrv/mscep/mscep.dll/pkiclient.exe", "/certsrv/mscep/mscep.dll/pkiclient.exe?operation=GetCACaps")]
    [InlineData("/scep/my%20profile/", "/scep/my%20profile/?operation=GetCACaps")]
    public async Task The_path_and_query_of_the_configured_URL_are_kept(string configured, string asked)
    {
        await using var server = new RawServer(RawServer.Status(200));
        await client.QueryAsync(server.Address(configured));
        Assert.StartsWith($"GET {asked} HTTP/1.1\r\n", server.Heads.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CA_identifier_is_escaped_in_the_message_parameter()
    {
        await using var server = new RawServer(RawServer.Status(404));
        await client.QueryAsync(server.Url, "GetCACert", "Test CA & more");
        Assert.StartsWith(
            "GET /scep?operation=GetCACert&message=Test%20CA%20%26%20more HTTP/1.1\r\n", server.Heads.Single(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    public async Task A_rejected_query_without_identifier_is_retried_once_with_an_empty_message(int status)
    {
        await using var server = new RawServer(RawServer.Status(status), RawServer.Status(200, "POSTPKIOperation"));
        var reply = Reply(await client.QueryAsync(server.Url));

        Assert.Equal("POSTPKIOperation"u8.ToArray(), reply.Body);
        Assert.StartsWith("GET /scep?operation=GetCACaps HTTP/1.1\r\n", server.Heads[0], StringComparison.Ordinal);
        Assert.StartsWith(
            "GET /scep?operation=GetCACaps&message= HTTP/1.1\r\n", server.Heads[1], StringComparison.Ordinal);
        Assert.Equal([status, 200], reply.Exchanges.Select(exchange => exchange.HttpStatus!.Value));
    }

    [Fact]
    public async Task A_query_rejected_twice_returns_the_first_reply()
    {
        await using var server = new RawServer(RawServer.Status(404, "first"), RawServer.Status(400, "second"));
        var reply = Reply(await client.QueryAsync(server.Url));
        Assert.Equal(404, reply.HttpStatus);
        Assert.Equal("first"u8.ToArray(), reply.Body);
    }

    [Theory]
    [InlineData(405)]
    [InlineData(501)]
    public async Task An_unsupported_POST_is_retried_as_GET(int status)
    {
        await using var server = new RawServer(RawServer.Status(status), RawServer.Status(200, "ok"));
        var reply = Reply(await client.PostAsync(server.Url, 1, 2, 3));

        Assert.True(reply.PostRefused);
        Assert.Equal(200, reply.HttpStatus);
        Assert.StartsWith(
            "GET /scep?operation=PKIOperation&message=AQID HTTP/1.1\r\n", server.Heads[1], StringComparison.Ordinal);
        Assert.Equal("POST rejected, retried with GET", reply.Exchanges[0].Remark);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(414)]
    public async Task A_rejected_GET_of_over_2048_characters_is_reported_as_too_long(int status)
    {
        await using var server = new RawServer(RawServer.Status(status));
        var fault = Fault(await client.GetAsync(server.Url, new byte[1600]), Core.Cause.AddressTooLong);
        Assert.Equal(status, fault.HttpStatus);
        Assert.Contains("2,048", fault.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_GET_of_over_2048_characters_is_read_if_the_server_accepts_it()
    {
        await using var server = new RawServer(RawServer.Status(200, "ok"));
        Assert.Equal(200, Reply(await client.GetAsync(server.Url, new byte[1600])).HttpStatus);
    }

    [Fact]
    public async Task A_short_GET_that_returns_404_keeps_its_status()
    {
        await using var server = new RawServer(RawServer.Status(404));
        Assert.Equal(404, Reply(await client.GetAsync(server.Url, 1)).HttpStatus);
    }

    [Fact]
    public async Task A_URL_of_over_60000_characters_is_not_sent()
    {
        await using var server = new RawServer();
        Fault(await client.GetAsync(server.Url, new byte[50_000]), Core.Cause.AddressTooLong);
        Assert.Empty(server.Heads);
    }
}
