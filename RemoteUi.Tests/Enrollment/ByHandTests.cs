using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Requests by hand, from [Send Request] to their end.</summary>
public class ByHandTests
{
    [Fact]
    public async Task Issued_it_is_registered_with_its_use_and_successful()
    {
        var machine = new Machinery();
        machine.Memory.Hold(Samples.DefaultKey);
        machine.Client.Issues();

        var outcome = await machine.SendByHandAsync();

        Assert.True(outcome.IsDone);
        Assert.Equal((RequestState.Successful, outcome.RequestId), (machine.Request.State, machine.Request.Id));
        var key = machine.Memory.Keys.Single(one => one.Id == outcome.RequestId);
        Assert.Equal(("mfp", KeyUse.Tls), (key.Name, key.Use));
        Assert.Null(machine.Request.PrivateKey);
        Assert.Equal(
            [
                RequestStepKind.Started, RequestStepKind.KeyMade, RequestStepKind.CaFound, RequestStepKind.RequestSent,
                RequestStepKind.CertificateReceived, RequestStepKind.Registered,
            ],
            machine.Request.Steps.Select(step => step.Kind));
        Assert.Equal(0, machine.Restarts);
    }

    [Fact]
    public async Task The_challenge_password_reaches_the_order_and_nothing_that_is_stored()
    {
        var machine = new Machinery(client: new ScriptedClient().Issues());
        await machine.SendByHandAsync();
        Assert.Equal(new Secret(Samples.Password), Assert.Single(machine.Client.Asked).Order.ChallengePassword);
        Assert.Null(machine.Memory.Settings.AutoRequest.ChallengePassword);
    }

    [Fact]
    public async Task The_function_behind_its_use_is_not_switched_on_by_it()
    {
        var machine = new Machinery(client: new ScriptedClient().Issues());
        await machine.SendByHandAsync(Samples.Form with { UseLocation = KeyUseLocation.Ieee8021X });
        Assert.Equal(KeyUseLocation.Ieee8021X, Assert.Single(machine.Memory.Keys).Use.Location);
        Assert.False(machine.Memory.Settings.Network.Ieee8021XEnabled);
    }

    [Fact]
    public async Task Pending_it_is_deferred_at_once_and_keeps_key_and_transaction()
    {
        var machine = new Machinery(client: new ScriptedClient().HoldsIt());
        await machine.SendByHandAsync();
        Assert.Equal((RequestState.Deferred, "Deferred"), (machine.Request.State, machine.Request.Error!.Details));
        Assert.True(machine.Request.CanBeCheckedAgain);
        Assert.Null(machine.WakesAt);
    }

    [Fact]
    public async Task Checked_again_and_issued_it_is_registered()
    {
        var machine = new Machinery(client: new ScriptedClient().HoldsIt().Issues());
        await machine.SendByHandAsync();
        var transaction = machine.Request.TransactionId;

        Assert.True((await machine.Manual.CheckAgainAsync(machine.Request.Id, default)).IsDone);
        await machine.WorkAsync();

        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Equal(["send", "poll"], machine.Client.Asked.Select(one => one.Kind));
        Assert.Equal(transaction, machine.Client.Asked[1].Order.TransactionId);
    }

    [Fact]
    public async Task Checked_again_without_an_answer_it_stays_deferred()
    {
        var machine = new Machinery(client: new ScriptedClient().HoldsIt().IsSilent());
        await machine.SendByHandAsync();
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        Assert.True(machine.Request.CanBeCheckedAgain);
        Assert.Equal("Deferred", machine.Request.Error!.Details);
    }

    [Fact]
    public async Task Checked_again_and_refused_it_has_failed()
    {
        var machine = new Machinery(client: new ScriptedClient().HoldsIt().Fails(2));
        await machine.SendByHandAsync();
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        Assert.Equal("Communication Error (SCEP ERROR Fail Info 2)", machine.Request.Error!.Details);
        Assert.Null(machine.Request.PrivateKey);
    }

    [Fact]
    public async Task Deferred_and_given_up_it_is_gone()
    {
        var machine = new Machinery(client: new ScriptedClient().HoldsIt());
        await machine.SendByHandAsync();
        Assert.True((await machine.Manual.DeleteAsync(machine.Request.Id, default)).IsDone);
        Assert.Empty(machine.Memory.Requests);
    }

    [Theory, InlineData(RequestState.Failed), InlineData(RequestState.Successful), InlineData(RequestState.Sending)]
    public async Task Not_deferred_it_can_neither_be_checked_nor_given_up(RequestState state)
    {
        var machine = new Machinery();
        var request = ARequest.ByHand().In(state).Build();
        machine.Memory.Hold(request);
        Assert.Equal(Refusal.NotPossibleNow, (await machine.Manual.CheckAgainAsync(request.Id, default)).Refusal);
        Assert.Equal(Refusal.NotPossibleNow, (await machine.Manual.DeleteAsync(request.Id, default)).Refusal);
    }

    [Theory]
    [InlineData(0, "Communication Error (SCEP ERROR Fail Info 0)")]
    [InlineData(4, "Communication Error (SCEP ERROR Fail Info 4)")]
    [InlineData(null, "Communication Error (SCEP ERROR)")]
    public async Task Refused_by_the_server_it_fails_with_the_server_s_reason(int? failInfo, string details)
    {
        var machine = new Machinery(client: new ScriptedClient().Fails(failInfo));
        await machine.SendByHandAsync();
        Assert.Equal(
            (details, Cause.ServerRefused, "no"),
            (machine.Request.Error!.Details, machine.Request.Error.Cause, machine.Request.Error.Evidence));
        Assert.Empty(machine.Memory.Keys);
    }

    [Theory]
    [InlineData(null, "Communication Error (TCP ERROR)")]
    [InlineData(404, "Communication Error (TCP ERROR 404)")]
    [InlineData(503, "Communication Error (TCP ERROR 503)")]
    public async Task Without_an_answer_it_fails_at_once(int? status, string details)
    {
        var fault = status is { } code ? ScriptedClient.Http(code) : ScriptedClient.Refused;
        var (whileSending, whileAskingTheCa) = (
            new Machinery(client: new ScriptedClient().IsSilent(fault)),
            new Machinery(client: new ScriptedClient().CaIsSilent(fault)));
        await whileSending.SendByHandAsync();
        await whileAskingTheCa.SendByHandAsync();
        Assert.Equal(details, whileSending.Request.Error!.Details);
        Assert.Equal(details, whileAskingTheCa.Request.Error!.Details);
        Assert.Null(whileSending.Request.PrivateKey);
        Assert.False(whileSending.Request.CanBeCheckedAgain);
    }

    [Fact]
    public async Task An_answer_that_does_not_verify_fails_it_with_the_cause()
    {
        var machine = new Machinery(client: new ScriptedClient().IsUnusable(Cause.RecipientNonceDiffers));
        await machine.SendByHandAsync();
        Assert.Equal(
            ("Communication Error (SCEP ERROR)", Cause.RecipientNonceDiffers),
            (machine.Request.Error!.Details, machine.Request.Error.Cause));
    }

    [Fact]
    public async Task A_ca_that_is_not_the_one_is_sent_nothing()
    {
        var machine = new Machinery(client: new ScriptedClient().CaIsUnusable(Cause.CaFingerprintDiffers));
        await machine.SendByHandAsync();
        Assert.Equal(Cause.CaFingerprintDiffers, machine.Request.Error!.Cause);
        Assert.Empty(machine.Client.Asked);
    }

    [Fact]
    public async Task A_fault_of_the_program_in_the_conversation_ends_the_request_alone()
    {
        var machine = new Machinery(client: new ScriptedClient().Throws(new FormatException("a bug")));
        await machine.SendByHandAsync();
        Assert.Equal(Cause.InternalError, machine.Request.Error!.Cause);
    }

    [Fact]
    public async Task At_the_key_limit_nothing_is_sent_and_the_request_says_so()
    {
        var machine = new Machinery(new Memory { KeyLimit = 1 });
        machine.Memory.Hold(Samples.DefaultKey);
        await machine.SendByHandAsync();
        Assert.Equal("Key and Certificate Registration Limit Error", machine.Request.Error!.Details);
        Assert.Equal(0, machine.Client.CaAsked);
    }

    [Fact]
    public async Task A_key_limit_reached_while_it_waited_fails_it_at_registration()
    {
        var machine = new Machinery(new Memory { KeyLimit = 2 }, new ScriptedClient().HoldsIt().Issues());
        machine.Memory.Hold(Samples.DefaultKey);
        await machine.SendByHandAsync();
        machine.Memory.Hold(Samples.DefaultKey, Samples.Key("other", KeyUse.None));
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        Assert.Equal("Key and Certificate Registration Limit Error", machine.Request.Error!.Details);
        Assert.Equal(2, machine.Memory.Keys.Count);
    }

    [Fact]
    public async Task The_timer_locks_it()
    {
        var machine = new Machinery();
        machine.Memory.Settings = Samples.Settings with { AutoRequest = Samples.Daily };
        Assert.Equal(Refusal.TimerIsOn, await machine.Manual.FindLockAsync(default));
        Assert.Equal(Refusal.TimerIsOn, (await machine.SendByHandAsync()).Refusal);
        Assert.Empty(machine.Memory.Requests);
    }

    [Fact]
    public async Task Another_in_progress_locks_it()
    {
        var machine = new Machinery();
        machine.Memory.Hold(ARequest.ByTimer().In(RequestState.Pending).Build());
        Assert.Equal(Refusal.AnotherInProgress, await machine.Manual.FindLockAsync(default));
        Assert.Equal(Refusal.AnotherInProgress, (await machine.Manual.SendAsync(Samples.Form, default)).Refusal);
    }

    [Fact]
    public async Task Of_two_posted_at_once_one_is_sent()
    {
        var machine = new Machinery();
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => machine.Manual.SendAsync(Samples.Form, default)));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Single(machine.Memory.Requests);
    }

    [Fact]
    public async Task A_form_that_breaks_a_rule_saves_nothing()
    {
        var machine = new Machinery();
        var outcome = await machine.SendByHandAsync(Samples.Form with { KeyName = "" });
        Assert.Equal(
            (nameof(KeyAndCertificateForm.KeyName), Rules.Required),
            (outcome.Violations.Single().Field, outcome.Violations.Single().Rule));
        Assert.Empty(machine.Memory.Requests);
    }

    [Fact]
    public async Task Its_report_holds_every_exchange()
    {
        var machine = new Machinery(client: new ScriptedClient().HoldsIt().Issues());
        await machine.SendByHandAsync();
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        Assert.Equal(["OK", "PENDING", "OK", "SUCCESS"], machine.Request.Report.Exchanges.Select(one => one.Outcome));
    }

    [Fact]
    public async Task Its_progress_is_published_with_every_step()
    {
        var machine = new Machinery(client: new ScriptedClient().Issues());
        var seen = new List<RequestState>();
        using var listening = machine.Feed.Subscribe(_ => seen.Add(machine.Request.State));
        await machine.SendByHandAsync();
        Assert.Equal(
            [
                RequestState.Accepted, RequestState.KeyMade, RequestState.Sending, RequestState.Issued,
                RequestState.Successful,
            ],
            seen.Distinct());
    }
}
