using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Enrollment;

/// <summary>The program is killed at each of its saves, and started again on what is stored.</summary>
public class CrashTests
{
    public static TheoryData<int> EverySave => [1, 2, 3, 4, 5, 6, 7, 8, 9];

    [Theory, MemberData(nameof(EverySave))]
    public async Task A_timed_request_killed_at_any_save_ends_successful_with_one_key(int save)
    {
        var machine = new Machinery(client: new ScriptedClient().Issues().HoldsIt().Issues().Issues());
        machine.Memory.Settings = machine.Memory.Settings with { AutoRequest = Samples.Daily };
        await KilledAtAsync(machine, save, () => machine.SendByTimerAsync());

        machine = await machine.Restarted();
        while (machine.Memory.Requests.Count == 0 || machine.Request.IsInProgress) await machine.SleepAsync();

        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Single(machine.Memory.Keys);
        Assert.Equal(1, machine.Memory.Planned!.Occurrence);
    }

    [Theory, MemberData(nameof(EverySave))]
    public async Task A_transaction_that_was_sent_is_the_one_that_goes_on_with_its_key(int save)
    {
        var machine = new Machinery(client: new ScriptedClient().HoldsIt().HoldsIt().HoldsIt().Issues());
        await KilledAtAsync(machine, save, () => machine.SendByTimerAsync());
        machine = await machine.Restarted();
        while (machine.Memory.Requests.Count == 0 || machine.Request.IsInProgress) await machine.SleepAsync();

        Assert.Single(machine.Client.Asked.Select(one => one.Order.TransactionId).Distinct());
        Assert.Single(machine.Client.Asked.Select(one => Convert.ToHexString(one.Order.Key.RevealPkcs8())).Distinct());
        Assert.Single(machine.Client.Asked, one => one.Kind == "send");
    }

    [Theory, MemberData(nameof(EverySave))]
    public async Task A_request_by_hand_killed_at_any_save_is_finished_and_never_sent_as_a_new_one(int save)
    {
        var machine = new Machinery(client: new ScriptedClient().Issues().Issues());
        await KilledAtAsync(machine, save, () => machine.SendByHandAsync());
        machine = await machine.Restarted();

        Assert.All(machine.Memory.Requests, request => Assert.False(request.IsInProgress));
        Assert.True(machine.Client.Asked.Count(one => one.Kind == "send") <= 1);
        Assert.Equal(
            machine.Memory.Requests.Count(request => request.State == RequestState.Successful),
            machine.Memory.Keys.Count);
    }

    [Theory, InlineData(RequestState.Accepted), InlineData(RequestState.KeyMade)]
    public async Task By_hand_and_not_left_yet_it_is_to_be_sent_again(RequestState state)
    {
        var machine = Holding(ARequest.ByHand().In(state).Build());
        machine = await machine.Restarted();
        Assert.Equal(
            ("Communication Error (TCP ERROR)", Cause.Interrupted),
            (machine.Request.Error!.Details, machine.Request.Error.Cause));
        Assert.Null(machine.Request.PrivateKey);
        Assert.Empty(machine.Client.Asked);
    }

    [Fact]
    public async Task By_hand_while_sending_and_issued_meanwhile_it_is_registered()
    {
        var machine = Holding(ARequest.ByHand().In(RequestState.Sending).Build());
        machine.Client.Issues();
        machine = await machine.Restarted();
        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Equal("poll", Assert.Single(machine.Client.Asked).Kind);
        Assert.Single(machine.Memory.Keys);
    }

    [Fact]
    public async Task By_hand_while_sending_and_pending_meanwhile_it_is_deferred()
    {
        var machine = Holding(ARequest.ByHand().In(RequestState.Sending).Build());
        machine.Client.HoldsIt();
        machine = await machine.Restarted();
        Assert.Equal(RequestState.Deferred, machine.Request.State);
        Assert.True(machine.Request.CanBeCheckedAgain);
    }

    [Fact]
    public async Task By_hand_while_sending_and_unknown_to_the_server_it_is_to_be_sent_again()
    {
        var machine = Holding(ARequest.ByHand().In(RequestState.Sending).Build());
        machine.Client.Fails(4);
        machine = await machine.Restarted();
        Assert.Equal((RequestState.Failed, Cause.Interrupted), (machine.Request.State, machine.Request.Error!.Cause));
        Assert.Single(machine.Client.Asked);
    }

    [Fact]
    public async Task By_hand_while_sending_at_a_server_that_cannot_be_polled_it_is_to_be_sent_again()
    {
        var machine = Holding(ARequest.ByHand().In(RequestState.Sending).Build());
        machine.Client.IsSilent(new CommunicationFault(Cause.PollNotSupported, 500, "HTTP 500"));
        machine = await machine.Restarted();
        Assert.Equal(Cause.Interrupted, machine.Request.Error!.Cause);
    }

    [Fact]
    public async Task By_hand_while_sending_and_the_server_away_it_can_be_checked_again_later()
    {
        var machine = Holding(ARequest.ByHand().In(RequestState.Sending).Build());
        machine.Client.CaIsSilent().Issues();
        machine = await machine.Restarted();
        Assert.Equal(
            (RequestState.Failed, "Communication Error (TCP ERROR)"),
            (machine.Request.State, machine.Request.Error!.Details));
        Assert.True(machine.Request.CanBeCheckedAgain);

        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        Assert.Equal(RequestState.Successful, machine.Request.State);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task By_timer_while_sending_and_unknown_to_the_server_it_is_sent_again_as_the_same_transaction(
        bool serverCanBePolled)
    {
        var request = ARequest.ByTimer().In(RequestState.Sending).Build();
        var machine = Holding(request);
        machine.Memory.Settings = Samples.Settings with { AutoRequest = Samples.Daily };
        _ = (serverCanBePolled ? machine.Client.Fails(4) : machine.Client.IsSilent(ScriptedClient.Http(500))).Issues();
        machine = await machine.Restarted();
        Assert.Equal(["poll", "send"], machine.Client.Asked.Select(one => one.Kind));
        Assert.All(machine.Client.Asked, one => Assert.Equal(request.TransactionId, one.Order.TransactionId));
        Assert.Same(TestKeys.First, machine.Client.Asked[1].Order.Key);
        Assert.Equal(new Secret(Samples.Password), machine.Client.Asked[1].Order.ChallengePassword);
        Assert.Equal(RequestState.Successful, machine.Memory.Requests.Single(one => one.Id == request.Id).State);
    }

    [Fact]
    public async Task By_timer_between_polls_it_waits_on_with_the_polls_it_has_left()
    {
        var at = ARequest.Noon.AddSeconds(30);
        var machine = Holding(ARequest.ByTimer().In(RequestState.Pending).AfterPolls(4).NextAttemptAt(at).Build());
        machine = await machine.Restarted();
        Assert.Equal(
            (RequestState.Pending, 4, at), (machine.Request.State, machine.Request.PollsDone, machine.WakesAt));
        Assert.Empty(machine.Client.Asked);
    }

    [Fact]
    public async Task By_timer_after_silence_the_bytes_are_gone_so_the_server_is_asked_first()
    {
        var machine = Holding(
            ARequest.ByTimer().In(RequestState.Unanswered).AfterPolls(1).NextAttemptAt(ARequest.Noon).Build());
        machine.Client.Issues();
        machine = await machine.Restarted();
        Assert.Equal("poll", Assert.Single(machine.Client.Asked).Kind);
        Assert.Equal((RequestState.Successful, 2), (machine.Request.State, machine.Request.PollsDone));
    }

    [Theory, InlineData(RequestOrigin.ByHand), InlineData(RequestOrigin.ByTimer)]
    public async Task Issued_and_not_registered_yet_it_is_registered(RequestOrigin origin)
    {
        var machine = Holding(
            (origin == RequestOrigin.ByHand ? ARequest.ByHand() : ARequest.ByTimer()).In(RequestState.Issued).Build());
        machine = await machine.Restarted();
        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Single(machine.Memory.Keys);
        Assert.Empty(machine.Client.Asked);
    }

    [Fact]
    public async Task A_fault_before_anything_left_ends_the_request_and_frees_the_way()
    {
        var machine = Holding(ARequest.ByHand().In(RequestState.Accepted).Build());
        await machine.Runner.AbandonAsync(machine.Request.Id, default);
        Assert.Equal(Cause.InternalError, machine.Request.Error!.Cause);
        Assert.Null(await machine.Manual.FindLockAsync(default));
    }

    private static Machinery Holding(IssuanceRequest request)
    {
        var machine = new Machinery();
        machine.Memory.Hold(request);
        return machine;
    }

    private static async Task KilledAtAsync(Machinery machine, int save, Func<Task> work)
    {
        machine.Memory.FailAtSave = save;
        try
        {
            await work();
        }
        catch (PlugPulledException)
        {
            // As it should be; where there are fewer saves than that, it simply came to its end.
        }
    }
}
