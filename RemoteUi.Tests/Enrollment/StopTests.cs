using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Enrollment;

/// <summary>[Stop] of a request in progress, and [Check Again] of what it leaves.</summary>
public class StopTests
{
    [Fact]
    public async Task A_running_exchange_is_interrupted_and_the_key_is_kept_because_the_server_may_have_it()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Hangs());
        var sent = await machine.Manual.SendAsync(Samples.Form, default);
        var work = machine.WorkAsync();
        await machine.Client.Hanging;

        Assert.True((await machine.Manual.StopAsync(sent.RequestId!.Value, default)).IsDone);
        await work;
        await machine.WorkAsync();

        Assert.Equal((RequestState.Failed, "Stopped"), (machine.Request.State, machine.Request.Error!.Details));
        Assert.Equal(Cause.Stopped, machine.Request.Error.Cause);
        Assert.True(machine.Request.CanBeCheckedAgain);
        Assert.Equal(["send"], machine.Client.Asked.Select(one => one.Kind));
    }

    [Fact]
    public async Task Before_anything_was_sent_the_key_goes_too()
    {
        var machine = new EnrollmentHost();
        var sent = await machine.Manual.SendAsync(Samples.Form, default);
        await machine.Manual.StopAsync(sent.RequestId!.Value, default);
        await machine.WorkAsync();

        Assert.Equal((RequestState.Failed, "Stopped"), (machine.Request.State, machine.Request.Error!.Details));
        Assert.False(machine.Request.CanBeCheckedAgain);
        Assert.Empty(machine.Client.Asked);
    }

    [Fact]
    public async Task While_it_waits_for_its_next_poll_it_is_deferred_and_polled_no_more_and_others_can_be_sent()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt());
        await machine.SendByTimerAsync(Samples.Daily with { TimerEnabled = true });
        var id = machine.Request.Id;
        Assert.Equal(RequestState.Pending, machine.Request.State);

        await machine.Manual.StopAsync(id, default);
        await machine.WorkAsync();

        Assert.Equal((RequestState.Deferred, "Stopped"), (machine.Request.State, machine.Request.Error!.Details));
        Assert.Equal(machine.Stores.Planned!.LeavesAt, machine.WakesAt);
        machine.Stores.Settings = Samples.Settings;
        machine.Client.Issues();
        Assert.True((await machine.SendByHandAsync()).IsDone);
    }

    [Fact]
    public async Task While_an_unanswered_request_waits_it_ends_and_keeps_its_key()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().IsSilent());
        await machine.SendByTimerAsync();
        await machine.Manual.StopAsync(machine.Request.Id, default);
        await machine.WorkAsync();

        Assert.Equal(RequestState.Failed, machine.Request.State);
        Assert.True(machine.Request.CanBeCheckedAgain);
    }

    [Theory]
    [InlineData(RequestState.Issued)]
    [InlineData(RequestState.Successful)]
    [InlineData(RequestState.Deferred)]
    [InlineData(RequestState.Failed)]
    public async Task What_has_its_certificate_or_has_ended_is_not_stopped(RequestState state)
    {
        var machine = new EnrollmentHost();
        machine.Stores.Hold(ARequest.ByHand().In(state).Build());

        var outcome = await machine.Manual.StopAsync(machine.Request.Id, default);

        Assert.Equal(Refusal.NotPossibleNow, outcome.Refusal);
        Assert.Equal(state, machine.Request.State);
    }

    [Fact]
    public async Task An_order_for_one_request_leaves_the_next_alone()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues());
        var stopped = await machine.Manual.SendAsync(Samples.Form, default);
        await machine.Manual.StopAsync(stopped.RequestId!.Value, default);
        await machine.WorkAsync();

        var next = await machine.SendByHandAsync();

        Assert.True(next.IsDone);
        Assert.Contains(machine.Stores.Keys, key => key.Id == next.RequestId);
    }

    [Fact]
    public async Task A_stopped_timed_request_is_checked_once_and_registered()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().IsSilent().Issues());
        await machine.SendByTimerAsync();
        await machine.Manual.StopAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();

        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Equal(["send", "poll"], machine.Client.Asked.Select(one => one.Kind));
    }

    [Fact]
    public async Task A_stopped_timed_request_that_the_server_does_not_know_is_not_sent_again_by_a_check()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().IsSilent().Fails(4));
        await machine.SendByTimerAsync();
        await machine.Manual.StopAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();

        Assert.Equal(
            (RequestState.Failed, "Communication Error (SCEP ERROR Fail Info 4)"),
            (machine.Request.State, machine.Request.Error!.Details));
        Assert.Equal(["send", "poll"], machine.Client.Asked.Select(one => one.Kind));
        Assert.False(machine.Request.CanBeCheckedAgain);
    }

    [Fact]
    public async Task A_check_of_a_timed_request_polls_once_even_if_polls_were_left()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt(2));
        await machine.SendByTimerAsync();
        await machine.Manual.StopAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();

        Assert.Equal((RequestState.Deferred, "Deferred"), (machine.Request.State, machine.Request.Error!.Details));
        Assert.True(machine.Request.CanBeCheckedAgain);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(503)]
    public async Task A_check_that_the_server_does_not_answer_loses_nothing(int status)
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt().IsSilent(ScriptedClient.Http(status)));
        await machine.SendByTimerAsync();
        await machine.Manual.StopAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();

        Assert.Equal(RequestState.Deferred, machine.Request.State);
        Assert.True(machine.Request.CanBeCheckedAgain);
    }

    [Fact]
    public async Task A_stopped_request_that_a_check_gets_no_answer_for_keeps_its_key()
    {
        var machine = new EnrollmentHost(
            client: new ScriptedClient().IsSilent().IsSilent(ScriptedClient.Http(404)));
        await machine.SendByTimerAsync();
        await machine.Manual.StopAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();

        Assert.Equal("Communication Error (TCP ERROR 404)", machine.Request.Error!.Details);
        Assert.True(machine.Request.CanBeCheckedAgain);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_a_key_that_is_being_made()
    {
        using var making = new SemaphoreSlim(0);
        using var made = new SemaphoreSlim(0);
        var machine = new EnrollmentHost(makeKey: _ =>
        {
            making.Release();
            made.Wait();
            return TestKeys.First;
        });
        await machine.Manual.SendAsync(Samples.Form, default);
        using var program = new CancellationTokenSource();
        var run = machine.Runner.RunAsync(machine.Queue.TryTake()!, program.Token);
        await making.WaitAsync(TestContext.Current.CancellationToken);

        await program.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            run.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
        made.Release();
        Assert.Equal(RequestState.Accepted, machine.Request.State);
    }

    [Fact]
    public async Task A_stop_is_not_the_end_of_the_program()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Hangs());
        await machine.Manual.SendAsync(Samples.Form, default);
        using var program = new CancellationTokenSource();
        var run = machine.Runner.RunAsync(machine.Queue.TryTake()!, program.Token);
        await machine.Client.Hanging;

        await program.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(RequestState.Sending, machine.Request.State);
    }
}
