using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Tests the administration page that gives one-time challenge passwords.</summary>
public sealed partial class AdministrationPageTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));
    private readonly HttpClient http = new();
    private PracticeCaHost host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await StartAsync();

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return host.DisposeAsync();
    }

    [Fact]
    public async Task It_is_UTF_16_with_a_byte_order_mark_the_thumbprint_in_groups_and_a_password()
    {
        using var reply = await GetAsync();

        var bytes = await reply.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal([0xFF, 0xFE], bytes[..2]);
        var text = Encoding.Unicode.GetString(bytes.AsSpan()[2..]);
        using var ca = host.Administration.CaCertificate;
        var groups = ca.GetCertHashString(HashAlgorithmName.SHA256).Chunk(8).Select(group => new string(group));
        Assert.Contains($"<B> {string.Join(' ', groups)} </B>", text, StringComparison.Ordinal);
        Assert.Matches("challenge password is: <B> [0-9A-F]{16} </B>", text);
        Assert.Equal("no-store", reply.Headers.CacheControl!.ToString());
    }

    /// <summary>The expressions by which other projects find the password, rebuilt from their description.</summary>
    [Fact]
    public async Task Others_find_the_password_and_the_client_finds_the_same_kind()
    {
        using var reply = await GetAsync();
        var text = Encoding.Unicode.GetString(await reply.Content.ReadAsByteArrayAsync(Cancellation));

        Assert.Single(SentenceAndBold().Matches(text));
        Assert.Single(AnySixteenDigits().Matches(text));
        Assert.IsType<ChallengeResult.Found>(await FetchAsync());
    }

    [Fact]
    public async Task A_password_is_good_once()
    {
        var password = await PasswordAsync();

        Assert.Equal("0", host.Client().Enroll(password).Status);
        Assert.Equal("2", host.Client(TestKeys.Second).Enroll(password).Status);
        Assert.Equal(0, host.Administration.LiveOneTimePasswords);
    }

    [Fact]
    public async Task A_password_is_good_for_60_minutes()
    {
        var (first, second) = (await PasswordAsync(), await PasswordAsync());
        time.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromTicks(1));
        Assert.Equal("0", host.Client().Enroll(first).Status);

        time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal("2", host.Client(TestKeys.Second).Enroll(second).Status);
    }

    [Fact]
    public async Task Five_are_unused_at_a_time()
    {
        var first = await PasswordAsync();
        for (var more = 0; more < 4; more++) await PasswordAsync();

        var full = Assert.IsType<ChallengeResult.NoReply>(await FetchAsync());
        Assert.Equal(Core.Cause.ChallengeCacheFull, full.Fault.Cause);

        Assert.Equal("0", host.Client().Enroll(first).Status);
        await PasswordAsync();
        Assert.IsType<ChallengeResult.NoReply>(await FetchAsync());
        time.Advance(TimeSpan.FromMinutes(60));
        await PasswordAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic")]
    [InlineData("Basic !")]
    [InlineData("Basic cm9vdA==")]
    [InlineData("Basic cm9vdDp3cm9uZw==")]
    [InlineData("Bearer x")]
    public async Task Without_the_right_password_nothing_is_made(string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, host.AdministrationPage.Address);
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using var reply = await http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.StatusCode);
        Assert.Equal("Basic", Assert.Single(reply.Headers.WwwAuthenticate).Scheme);
        Assert.Contains(
            "sufficient permission",
            Encoding.Unicode.GetString(await reply.Content.ReadAsByteArrayAsync(Cancellation)),
            StringComparison.Ordinal);
        Assert.Equal(0, host.Administration.LiveOneTimePasswords);
    }

    [Theory]
    [InlineData(ChallengeRule.None)]
    [InlineData(ChallengeRule.Fixed)]
    public async Task It_is_there_only_while_one_time_passwords_are_required(ChallengeRule rule)
    {
        host.Set(behavior => behavior with { Challenge = rule, FixedPassword = new ChallengePassword("x") });

        using var reply = await GetAsync();

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
    }

    [Fact]
    public async Task Another_method_makes_nothing()
    {
        using var reply = await GetAsync(HttpMethod.Head);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.StatusCode);
        Assert.Equal(0, host.Administration.LiveOneTimePasswords);
    }

    /// <summary>Even if SCEP is open to other computers: the password of an administrator would cross the network.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Over_http_other_computers_get_nothing(bool allowed)
    {
        await using var remote = await StartAsync(
            allowed, connection => connection.RemoteIpAddress = new([192, 0, 2, 7]));

        using var reply = await GetAsync(at: remote);

        Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode);
        Assert.Equal(0, remote.Administration.LiveOneTimePasswords);
    }

    private async Task<PracticeCaHost> StartAsync(
        bool allowRemote = false, Action<Microsoft.AspNetCore.Http.ConnectionInfo>? disguise = null)
    {
        var started = await PracticeCaHost.StartAsync(
            options => options.AllowRemoteClients = allowRemote, disguise, time);
        started.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
        return started;
    }

    private async Task<string> PasswordAsync() =>
        Assert.IsType<ChallengeResult.Found>(await FetchAsync()).Password!.Reveal();

    private Task<ChallengeResult> FetchAsync() => new ChallengePages(new NoOwnCaCertificates(), new RealClock())
        .FetchAsync(host.AdministrationPage, TimeSpan.FromSeconds(30), Cancellation);

    private async Task<HttpResponseMessage> GetAsync(HttpMethod? method = null, PracticeCaHost? at = null)
    {
        var page = (at ?? host).AdministrationPage;
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, page.Address);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{page.UserName}:{page.Password!.Reveal()}")));
        return await http.SendAsync(request, Cancellation);
    }

    [GeneratedRegex(@"The enrollment challenge password is: <B> ([0-9A-F]+) </B>")]
    private static partial Regex SentenceAndBold();

    [GeneratedRegex(@"\b[0-9A-F]{16}\b")]
    private static partial Regex AnySixteenDigits();
}
