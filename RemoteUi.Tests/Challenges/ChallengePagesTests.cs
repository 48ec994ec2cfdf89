using System.Net;
using System.Net.Sockets;
using RemoteUi.Core;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Challenges;

/// <summary>Fetches challenge passwords from a server that plays an NDES.</summary>
public sealed class ChallengePagesTests : IAsyncLifetime
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private FakeNdes ndes = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => ndes = await FakeNdes.StartAsync();

    public ValueTask DisposeAsync() => ndes.DisposeAsync();

    [Fact]
    public async Task A_challenge_is_fetched_with_the_users_password_once_it_is_asked_for()
    {
        var found = Assert.IsType<ChallengeResult.Found>(await FetchAsync(ndes.Page));

        Assert.Equal("0123456789ABCDEF", found.Password!.Reveal());
        Assert.Equal(2, ndes.Authorizations.Count);
        Assert.Null(ndes.Authorizations.First());
    }

    /// <summary>Only the first message: there is no server here that could complete it.</summary>
    [Fact]
    public async Task NTLM_is_begun_where_it_is_offered()
    {
        ndes.Offered = "NTLM";

        var fault = await NoReplyAsync(ndes.Page);

        Assert.Equal(Cause.ChallengeNotPermitted, fault.Cause);
        Assert.StartsWith("NTLM TlRMTVNTUAA", ndes.Authorizations.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_no_permission()
    {
        var fault = await NoReplyAsync(ndes.Page with { Password = new Secret("another") });

        Assert.Equal((Cause.ChallengeNotPermitted, 401, false), (fault.Cause, fault.HttpStatus, fault.MayPass));
        Assert.EndsWith(
            "/certsrv/mscep_admin/: HTTP 401: 401 - Unauthorized", fault.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forbidden_is_no_permission()
    {
        ndes.Answer = context => FakeNdes.WritePageAsync(context, [], 403);

        var fault = await NoReplyAsync(ndes.Page);

        Assert.Equal((Cause.ChallengeNotPermitted, 403), (fault.Cause, fault.HttpStatus));
    }

    [Fact]
    public async Task A_page_that_says_so_is_no_permission()
    {
        Say("You do not have sufficient permission to enroll.");

        var problem = Assert.IsType<ChallengeResult.NotUsable>(await FetchAsync(ndes.Page));

        Assert.Equal(Cause.ChallengeNotPermitted, problem.Cause);
        Assert.EndsWith(
            ": You do not have sufficient permission to enroll.", problem.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_cache_may_pass()
    {
        Say("The password cache is full.");

        var fault = await NoReplyAsync(ndes.Page);

        Assert.Equal((Cause.ChallengeCacheFull, null, true), (fault.Cause, fault.HttpStatus, fault.MayPass));
    }

    [Theory]
    [InlineData("Mezipaměť hesel je plná.")]
    [InlineData("<B>0123456789ABCDEF</B> <B>FEDCBA9876543210</B>")]
    public async Task A_page_without_exactly_one_password_is_not_understood(string html)
    {
        Say(html);

        var problem = Assert.IsType<ChallengeResult.NotUsable>(await FetchAsync(ndes.Page));

        Assert.Equal(Cause.ChallengePageNotUnderstood, problem.Cause);
        Assert.DoesNotContain("0123456789ABCDEF", problem.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, false)]
    [InlineData(503, true)]
    public async Task Another_status_is_not_understood_and_may_pass_if_it_says_so(int status, bool mayPass)
    {
        ndes.Answer = context => FakeNdes.WritePageAsync(context, NdesPages.English("0123456789ABCDEF"), status);

        var fault = await NoReplyAsync(ndes.Page);

        Assert.Equal(
            (Cause.ChallengePageNotUnderstood, status, mayPass), (fault.Cause, fault.HttpStatus, fault.MayPass));
    }

    [Fact]
    public async Task A_closed_port_is_not_reached()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var fault = await NoReplyAsync(ndes.Page with { Address = new Uri($"http://127.0.0.1:{port}/") });

        Assert.Equal((Cause.ChallengePageUnreachable, true), (fault.Cause, fault.MayPass));
        Assert.Equal($"No connection: 127.0.0.1:{port}: connection refused", fault.Evidence);
    }

    [Fact]
    public async Task A_page_that_does_not_come_in_time_is_not_reached()
    {
        ndes.Answer = context =>
            Task.Delay(System.Threading.Timeout.InfiniteTimeSpan, new RealClock(), context.RequestAborted);

        var fault = await NoReplyAsync(ndes.Page, TimeSpan.FromMilliseconds(300));

        Assert.Equal(Cause.ChallengePageUnreachable, fault.Cause);
        Assert.StartsWith("No answer in time: ", fault.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_page_is_not_read()
    {
        ndes.Answer = context => FakeNdes.WritePageAsync(context, new byte[1024 * 1024]);

        var fault = await NoReplyAsync(ndes.Page);

        Assert.StartsWith("Answer too large: ", fault.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_on_the_same_host_is_followed()
    {
        var answer = ndes.Answer;
        ndes.Answer = context =>
        {
            if (context.Request.Path.Value!.EndsWith('/')) return answer(context);
            context.Response.Redirect(context.Request.Path + "/");
            return Task.CompletedTask;
        };
        var page = ndes.Page with { Address = new Uri(ndes.Page.Address.AbsoluteUri.TrimEnd('/')) };

        Assert.IsType<ChallengeResult.Found>(await FetchAsync(page));
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_not_followed_and_it_gets_nothing()
    {
        await using var other = await FakeNdes.StartAsync();
        ndes.Answer = context =>
        {
            context.Response.Redirect(other.Page.Address.AbsoluteUri);
            return Task.CompletedTask;
        };

        var fault = await NoReplyAsync(ndes.Page);

        Assert.Equal((Cause.ChallengePageNotUnderstood, 302), (fault.Cause, fault.HttpStatus));
        Assert.Empty(other.Authorizations);
    }

    [Fact]
    public async Task A_redirect_without_end_is_given_up()
    {
        ndes.Answer = context =>
        {
            context.Response.Redirect("/certsrv/mscep_admin/");
            return Task.CompletedTask;
        };

        Assert.Equal(302, (await NoReplyAsync(ndes.Page)).HttpStatus);
    }

    private static Task<ChallengeResult> FetchAsync(NdesPage page, TimeSpan? timeout = null) =>
        new ChallengePages(new NoOwnCaCertificates(), new RealClock())
            .FetchAsync(page, timeout ?? Timeout, Cancellation);

    private static async Task<CommunicationFault> NoReplyAsync(
        NdesPage page, TimeSpan? timeout = null) =>
        Assert.IsType<ChallengeResult.NoReply>(await FetchAsync(page, timeout)).Fault;

    private void Say(string html) =>
        ndes.Answer = context => FakeNdes.WritePageAsync(context, NdesPages.Utf16($"<HTML><P>{html}</HTML>"));
}
