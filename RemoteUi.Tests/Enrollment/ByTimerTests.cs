using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Tests scheduled requests: polling, ending, renewing.</summary>
public class ByTimerTests
{
    [Fact]
    public async Task An_issued_certificate_is_registered_and_the_next_request_planned()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues());
        await machine.SendByTimerAsync();
        Assert.Equal((RequestState.Successful, RequestOrigin.ByTimer), (machine.Request.State, machine.Request.Origin));
        Assert.Equal(
            (1, new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero)),
            (machine.Stores.Planned!.Occurrence, machine.Stores.Planned.SetTime));
        Assert.Equal(machine.Stores.Planned.LeavesAt, machine.WakesAt);
        Assert.Equal(new Secret(Samples.Password), machine.Client.Asked[0].Order.ChallengePassword);
    }

    [Fact]
    public async Task A_pending_request_is_polled_until_it_is_issued()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt(3).Issues());
        await machine.SendByTimerAsync();
        Assert.Equal((0, ARequest.Noon.AddSeconds(60)), (machine.Request.PollsDone, machine.WakesAt));
        await machine.SleepAsync();
        await machine.SleepAsync();
        Assert.Equal((2, RequestState.Pending), (machine.Request.PollsDone, machine.Request.State));
        await machine.SleepAsync();
        Assert.Equal((3, RequestState.Successful), (machine.Request.PollsDone, machine.Request.State));
        Assert.Equal(["send", "poll", "poll", "poll"], machine.Client.Asked.Select(one => one.Kind));
        Assert.Single(machine.Client.Asked.Select(one => one.Order.TransactionId).Distinct());
    }

    [Fact]
    public async Task Pending_when_its_polls_are_used_up_it_is_deferred_and_can_be_checked_again()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt(4));
        await machine.SendByTimerAsync();
        for (var poll = 0; poll < 3; poll++) await machine.SleepAsync();
        Assert.Equal((RequestState.Deferred, 3), (machine.Request.State, machine.Request.PollsDone));
        Assert.True(machine.Request.CanBeCheckedAgain);
        Assert.Equal(machine.Stores.Planned!.LeavesAt, machine.WakesAt);
    }

    [Fact]
    public async Task After_a_communication_error_the_same_bytes_are_sent_again()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().IsSilent().Issues());
        await machine.SendByTimerAsync();
        Assert.Equal((RequestState.Unanswered, ARequest.Noon.AddSeconds(60)), (machine.Request.State, machine.WakesAt));
        await machine.SleepAsync();
        Assert.Equal((RequestState.Successful, 1), (machine.Request.State, machine.Request.PollsDone));
        Assert.Equal(["send", "send"], machine.Client.Asked.Select(one => one.Kind));
        Assert.Same(machine.Client.Sent[0], machine.Client.Sent[1]);
    }

    [Fact]
    public async Task Attempts_to_reach_an_unreachable_CA_are_retried_and_counted()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().CaIsSilent().CaIsSilent().Issues());
        await machine.SendByTimerAsync();
        await machine.SleepAsync();
        Assert.Equal((RequestState.Unanswered, 1), (machine.Request.State, machine.Request.PollsDone));
        await machine.SleepAsync();
        Assert.Equal((RequestState.Successful, 2), (machine.Request.State, machine.Request.PollsDone));
        Assert.Single(machine.Client.Asked);
    }

    [Fact]
    public async Task A_request_without_any_reply_fails_after_its_last_poll_with_the_connection_error()
    {
        var (sending, asking) =
            (new EnrollmentHost(client: new ScriptedClient().IsSilent().IsSilent().IsSilent().IsSilent()),
            new EnrollmentHost(client: new ScriptedClient().CaIsSilent().CaIsSilent().CaIsSilent().CaIsSilent()));
        foreach (var machine in new[] { sending, asking })
        {
            await machine.SendByTimerAsync();
            for (var poll = 0; poll < 3; poll++) await machine.SleepAsync();
            Assert.Equal(
                ("Communication Error (TCP ERROR)", 3), (machine.Request.Error?.Details, machine.Request.PollsDone));
        }

        Assert.Equal((4, 4), (sending.Client.Asked.Count, asking.Client.CaAsked));
    }

    [Fact]
    public async Task A_poll_without_a_reply_leaves_the_request_pending_and_the_last_one_deferred()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt().IsSilent().IsSilent().IsSilent());
        await machine.SendByTimerAsync();
        await machine.SleepAsync();
        Assert.Equal((RequestState.Pending, 1), (machine.Request.State, machine.Request.PollsDone));
        await machine.SleepAsync();
        await machine.SleepAsync();
        Assert.Equal((RequestState.Deferred, 3), (machine.Request.State, machine.Request.PollsDone));
        Assert.Equal("connection refused", machine.Request.Error!.Evidence);
    }

    public static TheoryData<string> Endings => ["FAILURE", "HTTP 404", "HTTP 500", "does not verify", "another CA"];

    [Theory, MemberData(nameof(Endings))]
    public async Task An_error_that_is_not_polled_ends_the_request_and_the_next_is_still_due(string ending)
    {
        var client = new ScriptedClient();
        _ = ending switch
        {
            "FAILURE" => client.Fails(2),
            "HTTP 404" => client.IsSilent(ScriptedClient.Http(404)),
            "HTTP 500" => client.CaIsSilent(ScriptedClient.Http(500)),
            "does not verify" => client.IsUnusable(Cause.SignatureInvalid),
            _ => client.CaIsUnusable(Cause.CaFingerprintDiffers),
        };
        var machine = new EnrollmentHost(client: client);
        await machine.SendByTimerAsync();
        Assert.Equal(RequestState.Failed, machine.Request.State);
        Assert.Equal(machine.Stores.Planned!.LeavesAt, machine.WakesAt);
        Assert.Equal(1, machine.Stores.Planned.Occurrence);
    }

    [Fact]
    public async Task At_the_key_limit_the_request_ends_at_once()
    {
        var machine = new EnrollmentHost(new FakeStores { KeyLimit = 1 });
        machine.Stores.Hold(Samples.DefaultKey);
        await machine.SendByTimerAsync();
        Assert.Equal("Key and Certificate Registration Limit Error", machine.Request.Error!.Details);
    }

    [Fact]
    public async Task Deleting_the_old_key_frees_its_slot_and_never_affects_the_default_key()
    {
        var machine = new EnrollmentHost(new FakeStores { KeyLimit = 2 }, new ScriptedClient().Issues());
        machine.Stores.Hold(Samples.DefaultKey, Samples.Key("old", KeyUse.Tls));
        await machine.SendByTimerAsync(Samples.Daily with { DeleteOld = true });
        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Equal(["Default Key", "mfp"], machine.Stores.Keys.Select(key => key.Name));
        Assert.Contains(machine.Request.Steps, step => step is { Kind: RequestStepKind.OldKeyDeleted, Detail: "old" });
    }

    [Fact]
    public async Task The_machine_restarts_once_after_success_if_configured()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues());
        await machine.SendByTimerAsync(Samples.Daily with { RestartAfterwards = true });
        Assert.Equal(1, machine.Restarts);
        await machine.WakeAsync();
        await machine.WorkAsync();
        Assert.Equal(1, machine.Restarts);
    }

    [Fact]
    public async Task The_machine_does_not_restart_after_a_failure()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Fails(2));
        await machine.SendByTimerAsync(Samples.Daily with { RestartAfterwards = true });
        Assert.Equal(0, machine.Restarts);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_single_timer_clears_its_check_box_when_its_request_has_ended(bool succeeds)
    {
        var machine = new EnrollmentHost(
            client: succeeds ? new ScriptedClient().HoldsIt().Issues() : new ScriptedClient().HoldsIt().Fails(2));
        await machine.SendByTimerAsync(Samples.Daily with { Periodic = false });
        Assert.True(machine.Stores.Settings.AutoRequest.TimerEnabled);
        await machine.SleepAsync();
        Assert.False(machine.Stores.Settings.AutoRequest.TimerEnabled);
        Assert.Null(await machine.Manual.FindLockAsync(default));
        Assert.Null(machine.WakesAt);
    }

    [Fact]
    public async Task A_certificate_of_the_same_ca_is_renewed_with_a_new_key()
    {
        var machine = Renewing(new ScriptedClient { Capabilities = new(["Renewal"]) }.Issues());
        await machine.SendByTimerAsync();
        var order = Assert.Single(machine.Client.Asked).Order;
        Assert.Equal(RequestSigning.Renewal, order.Signing);
        Assert.Equal(
            "old",
            machine.Stores.Keys.Single(key =>
                key.Certificate.Thumbprint == order.Renewed!.Certificate.Thumbprint).Name);
        Assert.NotEqual(TestKeys.First.RevealPkcs8(), order.Key.RevealPkcs8());
        Assert.NotNull(order.ChallengePassword);
    }

    [Fact]
    public async Task A_renewal_answered_by_an_HTTP_error_falls_back_as_after_a_FAILURE()
    {
        var client = new ScriptedClient { Capabilities = new(["Renewal"]) };
        var machine = Renewing(
            client.IsSilent(ScriptedClient.Http(500)).IsSilent(ScriptedClient.Http(400)).Issues());
        await machine.SendByTimerAsync();

        Assert.Equal(
            [RequestSigning.Renewal, RequestSigning.OldCertificate, RequestSigning.SelfSigned],
            machine.Client.Asked.Select(one => one.Order.Signing));
        Assert.Equal(RequestState.Successful, machine.Request.State);
    }

    [Fact]
    public async Task A_refused_renewal_falls_back_twice_each_with_a_new_transaction_and_key()
    {
        var machine = Renewing(new ScriptedClient { Capabilities = new(["Renewal"]) }.Fails(2).Fails(2).Issues());
        await machine.SendByTimerAsync();
        var orders = machine.Client.Asked.ConvertAll(one => one.Order);
        Assert.Equal(
            [RequestSigning.Renewal, RequestSigning.OldCertificate, RequestSigning.SelfSigned],
            orders.Select(order => order.Signing));
        Assert.Equal(3, orders.Select(order => order.TransactionId).Distinct().Count());
        Assert.Equal(3, orders.Select(order => order.Key).Distinct().Count());
        Assert.All(orders, order => Assert.Equal(new Secret(Samples.Password), order.ChallengePassword));
        Assert.Equal(RequestState.Successful, machine.Request.State);
    }

    [Fact]
    public async Task A_refusal_after_the_last_fallback_is_final()
    {
        var machine = Renewing(new ScriptedClient { Capabilities = new(["Renewal"]) }.Fails(2).Fails(2).Fails(3));
        await machine.SendByTimerAsync();
        Assert.Equal("Communication Error (SCEP ERROR Fail Info 3)", machine.Request.Error!.Details);
    }

    private static EnrollmentHost Renewing(ScriptedClient client)
    {
        var machine = new EnrollmentHost(client: client);
        machine.Stores.Hold(
            Samples.DefaultKey,
            Samples.Key("old", KeyUse.Tls, certificate: TestKeys.IssuedByCa(TestKeys.First, "CN=old")));
        return machine;
    }
}
