using RemoteUi.Core;
using RemoteUi.Core.Scep.Transport;
using static RemoteUi.Tests.Scep.Transport.TestTransport;

namespace RemoteUi.Tests.Scep.Transport;

public sealed class RedirectTests : IDisposable
{
    private readonly TestTransport client = new();

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirected_POST_keeps_method_and_body(int status)
    {
        await using var server = new RawServer(
            RawServer.Redirect(status, "/there?operation=PKIOperation"), RawServer.Status(200, "ok"));
        var reply = Reply(await client.PostAsync(server.Url, 1, 2, 3));

        Assert.StartsWith("POST /there?operation=PKIOperation HTTP/1.1\r\n", server.Heads[1], StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], server.Bodies[1]);
        Assert.Equal($"redirected to http://localhost:{server.Port}/there", reply.Exchanges[0].Remark);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(303)]
    [InlineData(308)]
    public async Task A_redirected_GET_is_followed_to_another_server(int status)
    {
        await using var target = new RawServer(RawServer.Status(200, "ok"));
        await using var server = new RawServer(
            RawServer.Redirect(status, $"{target.Address("/b?operation=GetCACaps")}"));
        Assert.Equal("ok"u8.ToArray(), Reply(await client.QueryAsync(server.Url)).Body);
        Assert.StartsWith("GET /b?operation=GetCACaps HTTP/1.1\r\n", target.Heads.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_POST_redirected_with_303_would_lose_its_message_and_is_rejected()
    {
        await using var server = new RawServer(RawServer.Redirect(303, "/there"));
        Fault(await client.PostAsync(server.Url, 1), Cause.RedirectRefused);
    }

    [Fact]
    public async Task Five_redirects_are_followed()
    {
        await using var server = new RawServer(
            [.. Enumerable.Repeat(RawServer.Redirect(302, "/again"), 5), RawServer.Status(200, "ok")]);
        Assert.Equal(6, Reply(await client.QueryAsync(server.Url)).Exchanges.Count);
    }

    [Fact]
    public async Task The_sixth_redirect_is_rejected()
    {
        await using var server = new RawServer([.. Enumerable.Repeat(RawServer.Redirect(302, "/again"), 6)]);
        var fault = Fault(await client.QueryAsync(server.Url), Cause.RedirectRefused);
        Assert.Contains("more than 5 redirects", fault.Evidence, StringComparison.Ordinal);
        Assert.Equal(302, fault.HttpStatus);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Location: http://[broken\r\n")]
    [InlineData("Location: ftp://localhost/file\r\n")]
    public async Task A_redirect_without_a_usable_target_is_rejected(string header)
    {
        await using var server = new RawServer(RawServer.Status(302, "", header));
        Fault(await client.QueryAsync(server.Url), Cause.RedirectRefused);
    }

    [Fact]
    public async Task A_redirect_from_https_to_http_is_rejected()
    {
        using var authority = new TlsAuthority();
        using var trusting = new TestTransport(null, null, authority.Certificate);
        await using var plain = new RawServer();
        await using var server =
            new RawServer(RawServer.Redirect(307, $"{plain.Url}")) { Certificate = authority.IssueFor("localhost") };
        var fault = Fault(await trusting.PostAsync(server.Url, 1), Cause.RedirectRefused);
        Assert.Contains("from https to http", fault.Evidence, StringComparison.Ordinal);
        Assert.Empty(plain.Heads);
    }

    [Theory]
    [InlineData("http://ca.example/scep", "http://localhost:8000/", true)]
    [InlineData("http://ca.example/scep", "http://sub.localhost./", true)]
    [InlineData("http://ca.example/scep", "http://127.9.9.9/", true)]
    [InlineData("http://ca.example/scep", "http://2130706433/", true)]
    [InlineData("http://ca.example/scep", "http://[::1]/", true)]
    [InlineData("http://ca.example/scep", "http://[::ffff:127.0.0.1]/", true)]
    [InlineData("http://ca.example/scep", "http://0.0.0.0/", true)]
    [InlineData("http://ca.example/scep", "http://169.254.169.254/latest", true)]
    [InlineData("http://ca.example/scep", "http://[fe80::1]/", true)]
    [InlineData("http://ca.example/scep", "http://10.0.0.1/", false)]
    [InlineData("http://ca.example/scep", "http://other.example/", false)]
    [InlineData("http://localhost/scep", "http://127.0.0.1:9000/", false)]
    public void A_redirect_from_another_computer_to_this_one_is_rejected(string from, string to, bool rejected)
    {
        var call = new HttpCall(new Uri(from), null, 0);

        var refusal = Redirects.Refusal(call, new HttpReply(302, null, [], null, new Uri(to)), 0);

        Assert.Equal(rejected, refusal is not null);
        if (rejected) Assert.StartsWith("a redirect to a local address (", refusal, StringComparison.Ordinal);
    }
}
