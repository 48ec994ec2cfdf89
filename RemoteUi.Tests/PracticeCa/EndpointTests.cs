using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

public sealed class EndpointTests : IAsyncLifetime
{
    private readonly HttpClient http = new();
    private PracticeCaHost host = null!;

    public async ValueTask InitializeAsync() => host = await PracticeCaHost.StartAsync();

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return host.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_accepted_by_POST()
    {
        using var reply = await PostAsync("?operation=PKIOperation", Message());

        Assert.Equal("application/x-pki-message", reply.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(reply.Content.Headers.ContentLength);
        Assert.Equal("0", new ReadCertRep(await reply.Content.ReadAsByteArrayAsync()).Status);
    }

    [Fact]
    public async Task A_POST_without_operation_is_a_message()
    {
        using var reply = await PostAsync("", Message());

        Assert.Equal("0", new ReadCertRep(await reply.Content.ReadAsByteArrayAsync()).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_is_accepted_by_GET_with_escaped_or_unescaped_plus_signs(bool escaped)
    {
        var base64 = Convert.ToBase64String(Message());

        var reply = await http.GetByteArrayAsync(
            $"{host.Url}?operation=PKIOperation&message={(escaped ? Uri.EscapeDataString(base64) : base64)}");

        Assert.Equal("0", new ReadCertRep(reply).Status);
    }

    [Fact]
    public async Task A_message_is_accepted_by_GET_in_base64url()
    {
        var message = Base64Url.EncodeToString(Message());

        var reply = await http.GetByteArrayAsync($"{host.Url}?operation=PKIOperation&message={message}");

        Assert.Equal("0", new ReadCertRep(reply).Status);
    }

    [Fact]
    public async Task A_GET_that_is_not_base64_returns_400() =>
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await http.GetAsync($"{host.Url}?operation=PKIOperation&message=***")).StatusCode);

    [Fact]
    public async Task Anything_but_a_CMS_message_returns_400_with_the_reason()
    {
        using var reply = await PostAsync("?operation=PKIOperation", "hello"u8.ToArray());

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains("CMS", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_message_over_256_KiB_returns_413()
    {
        using var reply = await PostAsync("?operation=PKIOperation", new byte[(256 * 1024) + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
    }

    [Fact]
    public async Task A_CA_identifier_is_not_decoded_as_a_message() =>
        Assert.NotEmpty(await http.GetByteArrayAsync($"{host.Url}?operation=GetCACert&message=Our%20CA!"));

    [Fact]
    public async Task A_dropped_connection_ends_the_exchange()
    {
        host.Set(behavior => behavior with { Answer = AnswerRule.Drop });

        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync("?operation=PKIOperation", Message()));
    }

    [Fact]
    public async Task A_withheld_reply_lasts_until_the_client_cancels()
    {
        host.Set(behavior => behavior with { Answer = AnswerRule.Silence });
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            http.PostAsync(host.Url, new ByteArrayContent(Message()), patience.Token));
    }

    [Fact]
    public async Task A_disabled_practice_CA_is_not_found()
    {
        await using var off = await PracticeCaHost.StartAsync(options => options.Enabled = false);

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"{off.Url}?operation=GetCACaps")).StatusCode);
    }

    [Theory]
    [InlineData("/pkiclient.exe", 200)]
    [InlineData("/PKIClient.EXE", 200)]
    [InlineData("/cgi-bin/pkiclient.exe", 200)]
    [InlineData("/a/b/pkiclient.exe", 200)]
    [InlineData("/", 200)]
    [InlineData("/pkiclient.exe/a", 404)]
    [InlineData("/xpkiclient.exe", 404)]
    [InlineData("/else", 404)]
    public async Task An_address_that_ends_in_pkiclient_exe_is_the_same_service(string suffix, int status)
    {
        using var reply = await http.GetAsync($"{host.Url}{suffix}?operation=GetCACaps");

        Assert.Equal(status, (int)reply.StatusCode);
        Assert.Equal(
            status == 200, (await reply.Content.ReadAsStringAsync()).Contains("AES", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_is_answered_under_pkiclient_exe_too()
    {
        using var reply = await PostAsync("/pkiclient.exe?operation=PKIOperation", Message());

        Assert.Equal("0", new ReadCertRep(await reply.Content.ReadAsByteArrayAsync()).Status);
    }

    [Theory]
    [InlineData("HEAD", "GetCACaps", HttpStatusCode.OK)]
    [InlineData("HEAD", "PKIOperation", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "GetCACaps", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", "GetCACaps", HttpStatusCode.MethodNotAllowed)]
    public async Task Another_method_gets_a_status_and_never_a_page(
        string method, string operation, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new(method), $"{host.Url}?operation={operation}");
        using var reply = await http.SendAsync(request);

        Assert.Equal(status, reply.StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.7", null, false, 403)]
    [InlineData("192.0.2.7", null, true, 200)]
    [InlineData("127.0.0.1", null, false, 200)]
    [InlineData("::1", null, false, 200)]
    [InlineData("::ffff:127.0.0.1", null, false, 200)]
    [InlineData("::ffff:192.0.2.7", null, false, 403)]
    [InlineData("192.0.2.7", "192.0.2.7", false, 403)]
    [InlineData("192.0.2.7", "192.0.2.8", false, 403)]
    public async Task Remote_callers_get_a_reply_only_if_allowed(
        string caller, string? own, bool allowed, int status)
    {
        await using var somewhere =
            await PracticeCaHost.StartAsync(options => options.AllowRemoteClients = allowed, connection =>
        {
            connection.RemoteIpAddress = IPAddress.Parse(caller);
            connection.LocalIpAddress = own is null ? null : IPAddress.Parse(own);
        });

        Assert.Equal(status, (int)(await http.GetAsync($"{somewhere.Url}?operation=GetCACaps")).StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    [InlineData("Forwarded", "for=192.0.2.7")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    public async Task A_forwarded_request_or_one_of_another_site_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{host.Url}?operation=PKIOperation")
        {
            Content = new ByteArrayContent(Message()),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        request.Headers.TryAddWithoutValidation(header, value);

        using var reply = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode);
        Assert.Empty(host.Administration.Register);
    }

    [Fact]
    public async Task A_page_of_another_site_is_refused_even_if_remote_clients_are_allowed()
    {
        await using var open = await PracticeCaHost.StartAsync(options => options.AllowRemoteClients = true);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{open.Url}?operation=GetCACaps");
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("same-origin")]
    public async Task An_address_typed_into_a_browser_is_answered(string relation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{host.Url}?operation=GetCACaps");
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", relation);

        Assert.Equal(HttpStatusCode.OK, (await http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("Content-Length: 40000000\r\n\r\n", "413")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nxyz\r\n", "400")]
    public async Task A_body_that_the_web_server_rejects_gets_its_status_and_no_500(string rest, string status)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(host.Url.Host, host.Url.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {host.Url.AbsolutePath} HTTP/1.1\r\nHost: {host.Url.Authority}\r\n{rest}"));

        using var reader = new StreamReader(stream);
        Assert.Equal($"HTTP/1.1 {status}", (await reader.ReadLineAsync())?[.."HTTP/1.1 nnn".Length]);
    }

    private byte[] Message() => new ScepMessageBuilder
    {
        Signer = Requests.SelfSigned(TestKeys.First),
        Recipient = host.Administration.CaCertificate,
        Content = Requests.Csr(TestKeys.First),
    }.Build();

    private Task<HttpResponseMessage> PostAsync(string query, byte[] message)
    {
        var content = new ByteArrayContent(message);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-pki-message");
        return http.PostAsync(host.Url + query, content);
    }
}
