using RemoteUi.Core;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Scheduled requests whose challenge password is fetched.</summary>
public class FetchedChallengeTests
{
    private static readonly NdesPage Page = new(new Uri("http://ndes.example/certsrv/mscep_admin/"), "device")
    {
        Password = new Secret("secret"),
    };

    private readonly ScriptedPages pages = new();
    private readonly ScriptedClient client = new();

    private static AutoRequestSettings Fetching => Samples.Daily with { ChallengePage = Page };

    [Fact]
    public async Task Each_request_has_a_fresh_one()
    {
        pages.Gives("first").Gives("second");
        var machine = new EnrollmentHost(client: client.Issues().Issues(), pages: pages);

        await machine.SendByTimerAsync(Fetching);
        machine.Stores.Hold(Array.Empty<MachineKey>());
        await machine.SleepAsync();

        Assert.Equal(
            ["first", "second"], client.Asked.Select(one => one.Order.ChallengePassword!.Reveal()));
        Assert.All(pages.Asked, asked => Assert.Equal(Page, asked));
    }

    [Fact]
    public async Task A_renewal_gets_none_but_what_follows_its_refusal_does()
    {
        pages.Gives("first").Gives("second");
        var machine = new EnrollmentHost(client: client.Issues().Fails(2).Issues(), pages: pages);

        await machine.SendByTimerAsync(Fetching);
        await machine.SleepAsync();

        Assert.Equal(
            [(RequestSigning.SelfSigned, "first"), (RequestSigning.OldCertificate, null),
                (RequestSigning.SelfSigned, "second")],
            client.Asked.Select(one => (one.Order.Signing, one.Order.ChallengePassword?.Reveal())));
    }

    [Fact]
    public async Task The_same_bytes_are_sent_again_with_the_same_one()
    {
        pages.Gives("first");
        var machine = new EnrollmentHost(client: client.IsSilent().Issues(), pages: pages);

        await machine.SendByTimerAsync(Fetching);
        await machine.SleepAsync();

        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Same(client.Sent[0], client.Sent[1]);
    }

    [Theory]
    [InlineData(Cause.ChallengeCacheFull)]
    [InlineData(Cause.ChallengePageUnreachable)]
    public async Task What_may_pass_is_tried_again_while_polls_are_left(Cause cause)
    {
        pages.IsSilent(cause).Gives("later");
        var machine = new EnrollmentHost(client: client.Issues(), pages: pages);
        await machine.SendByTimerAsync(Fetching);
        Assert.Equal((RequestState.Unanswered, ARequest.Noon.AddSeconds(60)), (machine.Request.State, machine.WakesAt));

        await machine.SleepAsync();

        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Equal(new Secret("later"), Assert.Single(client.Asked).Order.ChallengePassword);
    }

    [Fact]
    public async Task What_does_not_pass_ends_the_request_with_its_cause_and_nothing_is_sent()
    {
        pages.IsSilent(Cause.ChallengeNotPermitted, 401);
        var machine = new EnrollmentHost(client: client, pages: pages);

        await machine.SendByTimerAsync(Fetching);

        AssertFailed(machine, Cause.ChallengeNotPermitted, "Communication Error (TCP ERROR 401)");
    }

    [Fact]
    public async Task A_page_that_is_not_understood_ends_the_request()
    {
        pages.IsUnusable(Cause.ChallengePageNotUnderstood);
        var machine = new EnrollmentHost(client: client, pages: pages);

        await machine.SendByTimerAsync(Fetching);

        AssertFailed(machine, Cause.ChallengePageNotUnderstood, "Communication Error (SCEP ERROR)");
    }

    [Fact]
    public async Task A_fault_of_the_platform_ends_the_request_and_not_the_worker()
    {
        pages.Throws(new ArgumentOutOfRangeException());
        var machine = new EnrollmentHost(client: client, pages: pages);

        await machine.SendByTimerAsync(Fetching);

        Assert.Equal((RequestState.Failed, Cause.InternalError), (machine.Request.State, machine.Request.Error!.Cause));
    }

    [Fact]
    public async Task When_no_poll_is_left_a_full_cache_ends_the_request()
    {
        pages.IsSilent(Cause.ChallengeCacheFull);
        var machine = new EnrollmentHost(client: client, pages: pages);

        await machine.SendByTimerAsync(Fetching with { PollingEnabled = false });

        AssertFailed(machine, Cause.ChallengeCacheFull, "Communication Error (TCP ERROR)");
    }

    [Fact]
    public async Task A_manual_request_keeps_the_one_that_was_typed()
    {
        var machine = new EnrollmentHost(client: client.Issues(), pages: pages);
        machine.Stores.Settings = machine.Stores.Settings with
        {
            AutoRequest = Fetching with { TimerEnabled = false },
        };

        await machine.SendByHandAsync();

        Assert.Equal(Samples.Form.ChallengePassword, Assert.Single(client.Asked).Order.ChallengePassword);
    }

    private void AssertFailed(EnrollmentHost machine, Cause cause, string details)
    {
        Assert.Equal((RequestState.Failed, cause), (machine.Request.State, machine.Request.Error!.Cause));
        Assert.Equal(details, machine.Request.Error.Details);
        Assert.Equal("ndes: why", machine.Request.Error.Evidence);
        Assert.Empty(client.Asked);
    }
}
