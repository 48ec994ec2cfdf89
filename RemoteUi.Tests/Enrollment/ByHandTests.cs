using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Enrollment;

/// <summary>Tests manual requests from [Send Request] to their end.</summary>
public class ByHandTests
{
    [Fact]
    public async Task An_issued_certificate_is_registered_with_its_use_and_the_request_successful()
    {
        var machine = new EnrollmentHost();
        machine.Stores.Hold(Samples.DefaultKey);
        machine.Client.Issues();

        var outcome = await machine.SendByHandAsync();

        Assert.True(outcome.IsDone);
        Assert.Equal((RequestState.Successful, outcome.RequestId), (machine.Request.State, machine.Request.Id));
        var key = machine.Stores.Keys.Single(one => one.Id == outcome.RequestId);
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
    public async Task The_challenge_password_is_sent_and_never_stored()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues());
        await machine.SendByHandAsync();
        Assert.Equal(new Secret(Samples.Password), Assert.Single(machine.Client.Asked).Order.ChallengePassword);
        Assert.Null(machine.Stores.Settings.AutoRequest.ChallengePassword);
    }

    [Fact]
    public async Task The_function_of_the_certificates_use_is_not_enabled_automatically()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues());
        await machine.SendByHandAsync(Samples.Form with { UseLocation = KeyUseLocation.Ieee8021X });
        Assert.Equal(KeyUseLocation.Ieee8021X, Assert.Single(machine.Stores.Keys).Use.Location);
        Assert.False(machine.Stores.Settings.Network.Ieee8021XEnabled);
    }

    [Fact]
    public async Task A_pending_request_is_deferred_at_once_and_keeps_key_and_transaction()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt());
        await machine.SendByHandAsync();
        Assert.Equal((RequestState.Deferred, "Deferred"), (machine.Request.State, machine.Request.Error!.Details));
        Assert.True(machine.Request.CanBeCheckedAgain);
        Assert.Null(machine.WakesAt);
    }

    [Fact]
    public async Task A_deferred_request_issued_when_checked_again_is_registered()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt().Issues());
        await machine.SendByHandAsync();
        var transaction = machine.Request.TransactionId;

        Assert.True((await machine.Manual.CheckAgainAsync(machine.Request.Id, default)).IsDone);
        await machine.WorkAsync();

        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Equal(["send", "poll"], machine.Client.Asked.Select(one => one.Kind));
        Assert.Equal(transaction, machine.Client.Asked[1].Order.TransactionId);
    }

    [Fact]
    public async Task A_deferred_request_without_a_reply_when_checked_again_stays_deferred()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt().IsSilent());
        await machine.SendByHandAsync();
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        Assert.True(machine.Request.CanBeCheckedAgain);
        Assert.Equal("Deferred", machine.Request.Error!.Details);
    }

    [Fact]
    public async Task A_deferred_request_refused_when_checked_again_fails()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt().Fails(2));
        await machine.SendByHandAsync();
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        Assert.Equal("Communication Error (SCEP ERROR Fail Info 2)", machine.Request.Error!.Details);
        Assert.Null(machine.Request.PrivateKey);
    }

    [Fact]
    public async Task A_deferred_request_can_be_deleted()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt());
        await machine.SendByHandAsync();
        Assert.True((await machine.Manual.DeleteAsync(machine.Request.Id, default)).IsDone);
        Assert.Empty(machine.Stores.Requests);
    }

    [Theory, InlineData(RequestState.Failed), InlineData(RequestState.Successful), InlineData(RequestState.Sending)]
    public async Task A_request_that_is_not_deferred_cannot_be_checked_or_deleted(RequestState state)
    {
        var machine = new EnrollmentHost();
        var request = ARequest.ByHand().In(state).Build();
        machine.Stores.Hold(request);
        Assert.Equal(Refusal.NotPossibleNow, (await machine.Manual.CheckAgainAsync(request.Id, default)).Refusal);
        Assert.Equal(Refusal.NotPossibleNow, (await machine.Manual.DeleteAsync(request.Id, default)).Refusal);
    }

    [Theory]
    [InlineData(0, "Communication Error (SCEP ERROR Fail Info 0)")]
    [InlineData(4, "Communication Error (SCEP ERROR Fail Info 4)")]
    [InlineData(null, "Communication Error (SCEP ERROR)")]
    public async Task A_refused_request_fails_with_the_servers_reason(int? failInfo, string details)
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Fails(failInfo));
        await machine.SendByHandAsync();
        Assert.Equal(
            (details, Cause.ServerRefused, "no"),
            (machine.Request.Error!.Details, machine.Request.Error.Cause, machine.Request.Error.Evidence));
        Assert.Empty(machine.Stores.Keys);
    }

    [Theory]
    [InlineData(null, "Communication Error (TCP ERROR)")]
    [InlineData(404, "Communication Error (TCP ERROR 404)")]
    [InlineData(503, "Communication Error (TCP ERROR 503)")]
    public async Task A_request_without_a_reply_fails_at_once(int? status, string details)
    {
        var fault = status is { } code ? ScriptedClient.Http(code) : ScriptedClient.Refused;
        var (whileSending, whileAskingTheCa) = (
            new EnrollmentHost(client: new ScriptedClient().IsSilent(fault)),
            new EnrollmentHost(client: new ScriptedClient().CaIsSilent(fault)));
        await whileSending.SendByHandAsync();
        await whileAskingTheCa.SendByHandAsync();
        Assert.Equal(details, whileSending.Request.Error!.Details);
        Assert.Equal(details, whileAskingTheCa.Request.Error!.Details);
        Assert.Null(whileSending.Request.PrivateKey);
        Assert.False(whileSending.Request.CanBeCheckedAgain);
    }

    [Theory, InlineData(Cause.ConnectionLost), InlineData(Cause.NoAnswerInTime)]
    public async Task A_request_whose_reply_is_lost_keeps_its_key_and_can_be_checked(Cause cause)
    {
        var lost = new CommunicationFault(cause, null, "no reply");
        var machine = new EnrollmentHost(client: new ScriptedClient().IsSilent(lost).Issues());
        await machine.SendByHandAsync();
        Assert.Equal(
            (RequestState.Failed, "Communication Error (TCP ERROR)"),
            (machine.Request.State, machine.Request.Error!.Details));
        Assert.True(machine.Request.CanBeCheckedAgain);

        await CheckAgainAsync(machine);
        Assert.Equal(RequestState.Successful, machine.Request.State);
        Assert.Equal(["send", "poll"], machine.Client.Asked.Select(one => one.Kind));
    }

    [Fact]
    public async Task A_request_whose_reply_is_lost_and_that_the_server_does_not_know_fails()
    {
        var lost = new CommunicationFault(Cause.ConnectionLost, null, "no reply");
        var machine = new EnrollmentHost(client: new ScriptedClient().IsSilent(lost).Fails(4));
        await machine.SendByHandAsync();
        await CheckAgainAsync(machine);
        Assert.Equal("Communication Error (SCEP ERROR Fail Info 4)", machine.Request.Error!.Details);
        Assert.False(machine.Request.CanBeCheckedAgain);
    }

    [Fact]
    public async Task A_reply_that_cannot_be_verified_fails_the_request_with_the_cause()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().IsUnusable(Cause.RecipientNonceDiffers));
        await machine.SendByHandAsync();
        Assert.Equal(
            ("Communication Error (SCEP ERROR)", Cause.RecipientNonceDiffers),
            (machine.Request.Error!.Details, machine.Request.Error.Cause));
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_CA_with_another_fingerprint()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().CaIsUnusable(Cause.CaFingerprintDiffers));
        await machine.SendByHandAsync();
        Assert.Equal(Cause.CaFingerprintDiffers, machine.Request.Error!.Cause);
        Assert.Empty(machine.Client.Asked);
    }

    [Fact]
    public async Task A_bug_in_the_exchange_ends_only_its_request()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Throws(new FormatException("a bug")));
        await machine.SendByHandAsync();
        Assert.Equal(Cause.InternalError, machine.Request.Error!.Cause);
    }

    [Fact]
    public async Task At_the_key_limit_nothing_is_sent_and_the_request_reports_it()
    {
        var machine = new EnrollmentHost(new FakeStores { KeyLimit = 1 });
        machine.Stores.Hold(Samples.DefaultKey);
        await machine.SendByHandAsync();
        Assert.Equal("Key and Certificate Registration Limit Error", machine.Request.Error!.Details);
        Assert.Equal(0, machine.Client.CaAsked);
    }

    [Fact]
    public async Task A_key_limit_reached_while_waiting_fails_the_registration()
    {
        var machine = new EnrollmentHost(new FakeStores { KeyLimit = 2 }, new ScriptedClient().HoldsIt().Issues());
        machine.Stores.Hold(Samples.DefaultKey);
        await machine.SendByHandAsync();
        machine.Stores.Hold(Samples.DefaultKey, Samples.Key("other", KeyUse.None));
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        Assert.Equal("Key and Certificate Registration Limit Error", machine.Request.Error!.Details);
        Assert.Equal(2, machine.Stores.Keys.Count);
    }

    [Fact]
    public async Task The_timer_locks_manual_requests()
    {
        var machine = new EnrollmentHost();
        machine.Stores.Settings = Samples.Settings with { AutoRequest = Samples.Daily };
        Assert.Equal(Refusal.TimerIsOn, await machine.Manual.FindLockAsync(default));
        Assert.Equal(Refusal.TimerIsOn, (await machine.SendByHandAsync()).Refusal);
        Assert.Empty(machine.Stores.Requests);
    }

    [Fact]
    public async Task A_request_in_progress_locks_manual_requests()
    {
        var machine = new EnrollmentHost();
        machine.Stores.Hold(ARequest.ByTimer().In(RequestState.Pending).Build());
        Assert.Equal(Refusal.AnotherInProgress, await machine.Manual.FindLockAsync(default));
        Assert.Equal(Refusal.AnotherInProgress, (await machine.Manual.SendAsync(Samples.Form, default)).Refusal);
    }

    [Fact]
    public async Task Of_two_simultaneous_posts_only_one_is_sent()
    {
        var machine = new EnrollmentHost();
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => machine.Manual.SendAsync(Samples.Form, default)));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Single(machine.Stores.Requests);
    }

    [Fact]
    public async Task A_form_that_breaks_a_rule_saves_nothing()
    {
        var machine = new EnrollmentHost();
        var outcome = await machine.SendByHandAsync(Samples.Form with { KeyName = "" });
        Assert.Equal(
            (nameof(KeyAndCertificateForm.KeyName), Rules.Required),
            (outcome.Violations.Single().Field, outcome.Violations.Single().Rule));
        Assert.Empty(machine.Stores.Requests);
    }

    [Fact]
    public async Task The_report_of_a_request_has_every_exchange()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt().Issues());
        await machine.SendByHandAsync();
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();
        Assert.Equal(["OK", "PENDING", "OK", "SUCCESS"], machine.Request.Report.Exchanges.Select(one => one.Outcome));
    }

    [Fact]
    public async Task The_progress_of_a_request_is_published_with_every_step()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().Issues());
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

    [Theory]
    [InlineData(Cause.HtmlAnswer)]
    [InlineData(Cause.EmptyAnswer)]
    [InlineData(Cause.SignerUnknown)]
    [InlineData(Cause.RecipientNonceDiffers)]
    public async Task Checked_again_and_answered_by_anybody_it_stays_deferred_with_its_key(Cause cause)
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt().IsUnusable(cause).Issues());
        await machine.SendByHandAsync();
        await CheckAgainAsync(machine);

        Assert.True(machine.Request.CanBeCheckedAgain);
        Assert.Contains(Remark.Of(RemarkCode.TransactionStillOpen, "wrong"), machine.Request.Report.Remarks);

        await CheckAgainAsync(machine);
        Assert.Equal(RequestState.Successful, machine.Request.State);
    }

    [Fact]
    public async Task Checked_again_it_is_held_against_the_ca_that_it_was_sent_to()
    {
        var machine = new EnrollmentHost(client: new ScriptedClient().HoldsIt().Issues());
        await machine.SendByHandAsync();
        var again = await machine.Restarted();
        await CheckAgainAsync(again);

        Assert.Equal([TestKeys.Ca], Assert.Single(again.Client.Kept));
    }

    private static async Task CheckAgainAsync(EnrollmentHost machine)
    {
        await machine.Manual.CheckAgainAsync(machine.Request.Id, default);
        await machine.WorkAsync();
    }
}
