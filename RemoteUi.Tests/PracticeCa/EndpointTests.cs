using System.Net;
using System.Net.Http.Headers;
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
    public async Task A_message_comes_by_post()
    {
        using var reply = await PostAsync("?operation=PKIOperation", Message());

        Assert.Equal("application/x-pki-message", reply.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(reply.Content.Headers.ContentLength);
        Assert.Equal("0", new ReadCertRep(await reply.Content.ReadAsByteArrayAsync()).Status);
    }

    [Fact]
    public async Task A_post_without_operation_is_a_message()
    {
        using var reply = await PostAsync("", Message());

        Assert.Equal("0", new ReadCertRep(await reply.Content.ReadAsByteArrayAsync()).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_comes_by_get_with_its_plus_signs_escaped_or_not(bool escaped)
    {
        var base64 = Convert.ToBase64String(Message());

        var reply = await http.GetByteArrayAsync(
            $"{host.Url}?operation=PKIOperation&message={(escaped ? Uri.EscapeDataString(base64) : base64)}");

        Assert.Equal("0", new ReadCertRep(reply).Status);
    }

    [Fact]
    public async Task A_get_that_is_not_base64_is_400() =>
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await http.GetAsync($"{host.Url}?operation=PKIOperation&message=***")).StatusCode);

    [Fact]
    public async Task What_is_no_cms_message_is_400_and_says_so()
    {
        using var reply = await PostAsync("?operation=PKIOperation", "hello"u8.ToArray());

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains("CMS", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task More_than_256_kibibytes_are_not_read()
    {
        using var reply = await PostAsync("?operation=PKIOperation", new byte[(256 * 1024) + 1]);

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
    }

    [Fact]
    public async Task A_ca_identifier_is_no_message() =>
        Assert.NotEmpty(await http.GetByteArrayAsync($"{host.Url}?operation=GetCACert&message=Our%20CA!"));

    [Fact]
    public async Task A_dropped_connection_ends_the_exchange()
    {
        host.Set(behavior => behavior with { Answer = AnswerRule.Drop });

        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync("?operation=PKIOperation", Message()));
    }

    [Fact]
    public async Task Silence_lasts_until_the_client_gives_up()
    {
        host.Set(behavior => behavior with { Answer = AnswerRule.Silence });
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            http.PostAsync(host.Url, new ByteArrayContent(Message()), patience.Token));
    }

    [Fact]
    public async Task Switched_off_it_is_not_found()
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
    [InlineData("192.0.2.7", "192.0.2.7", false, 200)]
    [InlineData("192.0.2.7", "192.0.2.8", false, 403)]
    public async Task Callers_on_other_machines_are_answered_where_they_are_allowed(
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
