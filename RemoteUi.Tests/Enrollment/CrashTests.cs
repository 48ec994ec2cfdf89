using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Simulates a kill of the program at each save, and a start with the stored data.</summary>
public class CrashTests
{
    public static TheoryData<int> EverySave => [1, 2, 3, 4, 5, 6, 7, 8, 9];

    [Theory, MemberData(nameof(EverySave))]
    public async Task A_scheduled_request_killed_at_any_save_succeeds_with_one_key(int save)
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues().HoldsIt().Issues().Issues());
        machine.Stores.Settings = machine.Stores.Settings with { AutoRequest = Samples.Daily };
        await KilledAtAsync(machine, save, () => machine.SendByTimerAsync());

        machine = await machine.Restarted();
        while (machine.Stores.Requests.Count == 0 || machine.Request.IsInProgress) await machine.SleepAsync();

        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Single(machine.Stores.Keys);
        Assert.Equal(1, machine.Stores.Planned!.Occurrence);
    }

    [Theory, MemberData(nameof(EverySave))]
    public async Task A_sent_transaction_continues_with_its_key(int save)
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt().HoldsIt().HoldsIt().Issues());
        await KilledAtAsync(machine, save, () => machine.SendByTimerAsync());
        machine = await machine.Restarted();
        while (machine.Stores.Requests.Count == 0 || machine.Request.IsInProgress) await machine.SleepAsync();

        Assert.Single(machine.Client.Asked.Select(one => one.Order.TransactionId).Distinct());
        Assert.Single(machine.Client.Asked.Select(one => Convert.ToHexString(one.Order.Key.RevealPkcs8())).Distinct());
        Assert.Single(machine.Client.Asked, one => one.Kind == "send");
    }

    [Theory, MemberData(nameof(EverySave))]
    public async Task A_manual_request_killed_at_any_save_is_finished_and_never_sent_as_a_new_one(int save)
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues().Issues());
        await KilledAtAsync(machine, save, () => machine.SendByHandAsync());
        machine = await machine.Restarted();

        Assert.All(machine.Stores.Requests, request => Assert.False(request.IsInProgress));
        Assert.True(machine.Client.Asked.Count(one => one.Kind == "send") <= 1);
        Assert.Equal(
            machine.Stores.Requests.Count(request => request.State == RequestState.Successful),
            machine.Stores.Keys.Count);
    }

    [Theory, InlineData(RequestState.Accepted), InlineData(RequestState.KeyMade)]
    public async Task A_manual_request_killed_before_sending_must_be_sent_again(RequestState state)
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
    public async Task A_manual_request_killed_while_sending_and_then_issued_is_registered()
    {
        var machine = Holding(ARequest.ByHand().In(RequestState.Sending).Build());
        machine.Client.Issues();
        machine = await machine.Restarted();
        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Equal("poll", Assert.Single(machine.Client.Asked).Kind);
        Assert.Single(machine.Stores.Keys);
    }

    [Fact]
    public async Task A_manual_request_killed_while_sending_and_then_pending_is_deferred()
    {
        var machine = Holding(ARequest.ByHand().In(RequestState.Sending).Build());
        machine.Client.HoldsIt();
        machine = await machine.Restarted();
        Assert.Equal(RequestState.Deferred, machine.Request.State);
        Assert.True(machine.Request.CanBeCheckedAgain);
    }

    [Fact]
    public async Task A_manual_request_killed_while_sending_and_unknown_to_the_server_must_be_sent_again()
    {
        var machine = Holding(ARequest.ByHand().In(RequestState.Sending).Build());
        machine.Client.Fails(4);
        machine = await machine.Restarted();
        Assert.Equal((RequestState.Failed, Cause.Interrupted), (machine.Request.State, machine.Request.Error!.Cause));
        Assert.Single(machine.Client.Asked);
    }

    [Fact]
    public async Task A_manual_request_killed_while_sending_that_cannot_be_polled_keeps_its_key_at_every_check()
    {
        var machine = Holding(ARequest.ByHand().In(RequestState.Sending).Build());
        var fault = new CommunicationFault(Cause.PollNotSupported, 500, "HTTP 500");
        machine.Client.IsSilent(fault).IsSilent(fault).IsSilent(fault).Issues();
        machine = await machine.Restarted();
        for (var check = 0; check < 3; check++)
        {
            Assert.Equal(
                (Cause.Interrupted, "HTTP 500"), (machine.Request.Error!.Cause, machine.Request.Error.Evidence));
            Assert.True(machine.Request.CanBeCheckedAgain);
            await CheckAgainAsync(machine);
        }

        Assert.Equal(RequestState.Successful, machine.Request.State);
    }

    [Fact]
    public async Task A_manual_request_killed_while_sending_keeps_its_key_while_the_CA_answers_with_HTTP_errors()
    {
        var machine = Holding(ARequest.ByHand().In(RequestState.Sending).Build());
        for (var error = 0; error < 3; error++) machine.Client.CaIsSilent(ScriptedClient.Http(500));
        machine.Client.Issues();
        machine = await machine.Restarted();
        for (var check = 0; check < 3; check++)
        {
            Assert.Equal("Communication Error (TCP ERROR 500)", machine.Request.Error!.Details);
            Assert.True(machine.Request.CanBeCheckedAgain);
            await CheckAgainAsync(machine);
        }

        Assert.Equal(RequestState.Successful, machine.Request.State);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_scheduled_request_killed_while_sending_keeps_its_key_whatever_HTTP_errors_follow(bool atCa)
    {
        var request = ARequest.ByTimer().In(RequestState.Sending).Having(Sent).Build();
        var machine = Holding(request);
        _ = atCa
            ? machine.Client.CaIsSilent(ScriptedClient.Http(500))
            : machine.Client.IsSilent(ScriptedClient.Http(500)).IsSilent(ScriptedClient.Http(500));
        machine = await machine.Restarted();
        Assert.Equal("Communication Error (TCP ERROR 500)", machine.Request.Error!.Details);
        Assert.True(machine.Request.CanBeCheckedAgain);

        machine.Client.Issues();
        await CheckAgainAsync(machine);
        Assert.Equal(RequestState.Successful, machine.Request.State);
    }

    [Fact]
    public async Task A_manual_request_killed_while_sending_can_be_checked_when_the_server_is_back()
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
    public async Task A_scheduled_request_killed_while_sending_is_sent_again_in_the_same_transaction(
        bool serverCanBePolled)
    {
        var request = ARequest.ByTimer().In(RequestState.Sending).Build();
        var machine = Holding(request);
        machine.Stores.Settings = Samples.Settings with { AutoRequest = Samples.Daily };
        _ = (serverCanBePolled ? machine.Client.Fails(4) : machine.Client.IsSilent(ScriptedClient.Http(500))).Issues();
        machine = await machine.Restarted();
        Assert.Equal(["poll", "send"], machine.Client.Asked.Select(one => one.Kind));
        Assert.All(machine.Client.Asked, one => Assert.Equal(request.TransactionId, one.Order.TransactionId));
        Assert.Same(TestKeys.First, machine.Client.Asked[1].Order.Key);
        Assert.Equal(new Secret(Samples.Password), machine.Client.Asked[1].Order.ChallengePassword);
        Assert.Equal(RequestState.Successful, machine.Stores.Requests.Single(one => one.Id == request.Id).State);
    }

    [Fact]
    public async Task A_scheduled_request_killed_between_polls_continues_with_its_remaining_polls()
    {
        var at = ARequest.Noon.AddSeconds(30);
        var machine = Holding(ARequest.ByTimer().In(RequestState.Pending).AfterPolls(4).NextAttemptAt(at).Build());
        machine = await machine.Restarted();
        Assert.Equal(
            (RequestState.Pending, 4, at), (machine.Request.State, machine.Request.PollsDone, machine.WakesAt));
        Assert.Empty(machine.Client.Asked);
    }

    [Fact]
    public async Task A_scheduled_request_killed_after_no_reply_polls_first_as_its_bytes_are_lost()
    {
        var machine = Holding(
            ARequest.ByTimer().In(RequestState.Unanswered).AfterPolls(1).NextAttemptAt(ARequest.Noon).Build());
        machine.Client.Issues();
        machine = await machine.Restarted();
        Assert.Equal("poll", Assert.Single(machine.Client.Asked).Kind);
        Assert.Equal((RequestState.Successful, 2), (machine.Request.State, machine.Request.PollsDone));
    }

    [Theory, InlineData(RequestOrigin.ByHand), InlineData(RequestOrigin.ByTimer)]
    public async Task A_request_issued_but_not_registered_is_registered(RequestOrigin origin)
    {
        var machine = Holding(
            (origin == RequestOrigin.ByHand ? ARequest.ByHand() : ARequest.ByTimer()).In(RequestState.Issued).Build());
        machine = await machine.Restarted();
        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Single(machine.Stores.Keys);
        Assert.Empty(machine.Client.Asked);
    }

    [Fact]
    public async Task A_bug_before_sending_ends_the_request_and_unblocks_the_next()
    {
        var machine = Holding(ARequest.ByHand().In(RequestState.Accepted).Build());
        await machine.Runner.AbandonAsync(machine.Request.Id, default);
        Assert.Equal(Cause.InternalError, machine.Request.Error!.Cause);
        Assert.Null(await machine.Manual.FindLockAsync(default));
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_registered_is_not_tried_for_ever()
    {
        var machine = Holding(ARequest.ByTimer().In(RequestState.Issued).Build());
        machine.Stores.FailAtRegistrationOf = machine.Request.Id;
        var attempts = 0;
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            await machine.WakeAsync();
            if (machine.Queue.TryTake() is { } queued)
                try
                {
                    await machine.Runner.RunAsync(queued, default);
                }
                catch (InvalidOperationException)
                {
                    attempts++;
                    await machine.Runner.AbandonAsync(queued.Id, default);
                }

            machine.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(10, attempts);
        Assert.Equal((RequestState.Failed, Cause.InternalError), (machine.Request.State, machine.Request.Error!.Cause));
        Assert.Contains("10 attempts", machine.Request.Error.Evidence, StringComparison.Ordinal);
    }

    private static RequestStep Sent { get; } = new(RequestStepKind.RequestSent, ARequest.Noon);

    private static async Task CheckAgainAsync(EnrollmentHost machine)
    {
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();
    }

    private static EnrollmentHost Holding(IssuanceRequest request)
    {
        var machine = new EnrollmentHost();
        machine.Stores.Hold(request);
        return machine;
    }

    private static async Task KilledAtAsync(EnrollmentHost machine, int save, Func<Task> work)
    {
        machine.Stores.FailAtSave = save;
        try
        {
            await work();
        }
        catch (SimulatedCrashException)
        {
            // Expected; with fewer saves than that, the request simply completes.
        }
    }
}
