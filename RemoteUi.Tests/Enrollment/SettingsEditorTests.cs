using RemoteUi.Core;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;

namespace RemoteUi.Tests.Enrollment;

public class SettingsEditorTests
{
    private static readonly CommunicationSettingsForm Elsewhere =
        new() { ServerUrl = "https://other.example.com/scep", TimeoutSeconds = "5" };

    [Fact]
    public async Task Communication_settings_are_saved()
    {
        var machine = new EnrollmentHost();
        Assert.True((await machine.Editor.UpdateCommunicationAsync(Elsewhere, default)).IsDone);
        Assert.Equal(
            (443, "other.example.com"),
            (machine.Stores.Settings.Communication.Port, machine.Stores.Settings.Communication.ServerUrl.Host));
    }

    [Fact]
    public async Task The_timer_locks_the_communication_settings()
    {
        var machine = new EnrollmentHost();
        machine.Stores.Settings = Samples.Settings with { AutoRequest = Samples.Daily };
        Assert.Equal(Refusal.TimerIsOn, (await machine.Editor.UpdateCommunicationAsync(Elsewhere, default)).Refusal);
        Assert.Equal(Samples.Communication, machine.Stores.Settings.Communication);
    }

    [Fact]
    public async Task The_timer_locks_the_choice_of_the_server_but_not_the_others()
    {
        var machine = new EnrollmentHost();
        await machine.Editor.AddServerAsync(Elsewhere with { ServerName = "other" }, default);
        machine.Stores.Settings = machine.Stores.Settings with { AutoRequest = Samples.Daily };

        Assert.Equal(Refusal.TimerIsOn, (await machine.Editor.ChooseServerAsync("other", default)).Refusal);
        var renamed = Elsewhere with { ServerName = "renamed" };
        Assert.True((await machine.Editor.UpdateServerAsync("other", renamed, default)).IsDone);
        Assert.Equal(
            Refusal.TimerIsOn, (await machine.Editor.UpdateServerAsync("Default", Elsewhere, default)).Refusal);
        Assert.True((await machine.Editor.DeleteServerAsync("renamed", default)).IsDone);
        Assert.Empty(machine.Stores.Settings.OtherServers);
        Assert.Equal(Samples.Communication, machine.Stores.Settings.Communication);
    }

    [Fact]
    public async Task A_chosen_server_becomes_current_and_the_former_one_is_kept()
    {
        var machine = new EnrollmentHost();
        await machine.Editor.AddServerAsync(Elsewhere with { ServerName = "other" }, default);

        Assert.True((await machine.Editor.ChooseServerAsync("other", default)).IsDone);

        Assert.Equal("other.example.com", machine.Stores.Settings.Communication.ServerUrl.Host);
        Assert.Equal([Samples.Communication], machine.Stores.Settings.OtherServers);
        Assert.Equal(Refusal.ServerGone, (await machine.Editor.DeleteServerAsync("other", default)).Refusal);
        Assert.Equal(Refusal.ServerGone, (await machine.Editor.ChooseServerAsync("nobody", default)).Refusal);
    }

    [Fact]
    public async Task Enabling_the_timer_plans_the_first_request_and_its_wake_up()
    {
        var machine = new EnrollmentHost();
        await machine.Editor.UpdateAutoRequestAsync(Form(), default);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero), machine.WakesAt);
        Assert.Equal(new Secret(Samples.Password), machine.Stores.Settings.AutoRequest.ChallengePassword);
    }

    [Fact]
    public async Task Changing_settings_other_than_times_keeps_the_plan_and_its_shift()
    {
        var machine = new EnrollmentHost();
        await machine.Editor.UpdateAutoRequestAsync(Form() with { AdjustTime = true }, default);
        var planned = machine.Stores.Planned;
        await machine.Editor.UpdateAutoRequestAsync(
            Form() with { AdjustTime = true, DeleteOld = true, PollingCount = 7 }, default);
        Assert.Equal(planned, machine.Stores.Planned);
        Assert.True(machine.Stores.Settings.AutoRequest.DeleteOld);
    }

    [Fact]
    public async Task Changing_the_start_creates_a_new_plan()
    {
        var machine = new EnrollmentHost();
        await machine.Editor.UpdateAutoRequestAsync(Form(), default);
        await machine.Editor.UpdateAutoRequestAsync(Form() with { StartDate = "2026-04-01" }, default);
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 10, 0, 0, TimeSpan.Zero), machine.WakesAt);
    }

    [Fact]
    public async Task Imported_settings_set_the_timer_whether_it_was_on_or_off()
    {
        var machine = new EnrollmentHost();
        machine.Stores.Settings = Samples.Settings with { AutoRequest = Samples.Daily };
        await machine.Editor.ImportAsync(
            Samples.Settings with
            {
                AutoRequest = Samples.Daily with { StartLocal = new DateTime(2025, 1, 1, 8, 0, 0) },
            },
            default);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), machine.WakesAt);
        Assert.Empty(machine.Stores.Requests);
    }

    [Fact]
    public async Task An_imported_single_timer_in_the_past_is_disabled_and_sends_nothing()
    {
        var machine = new EnrollmentHost();
        await machine.Editor.ImportAsync(
            Samples.Settings with
            {
                AutoRequest = Samples.Daily with { Periodic = false, StartLocal = new DateTime(2025, 1, 1, 8, 0, 0) },
            },
            default);
        Assert.False(machine.Stores.Settings.AutoRequest.TimerEnabled);
        Assert.Empty(machine.Stores.Requests);
    }

    [Fact]
    public async Task If_the_program_is_killed_while_saving_the_timer_stays_off()
    {
        var machine = new EnrollmentHost();
        machine.Stores.FailAtSave = 1;
        await Assert.ThrowsAsync<SimulatedCrashException>(() =>
            machine.Editor.UpdateAutoRequestAsync(Form() with { Periodic = false }, default));
        machine = await machine.Restarted();
        Assert.False(machine.Stores.Settings.AutoRequest.TimerEnabled);
        Assert.Empty(machine.Stores.Requests);
    }

    [Fact]
    public async Task A_policy_used_by_a_key_or_the_scheduled_request_cannot_be_removed()
    {
        var machine = new EnrollmentHost();
        machine.Stores.Settings = Samples.Settings with
        {
            Network = new() { IpSecPolicies = ["office", "lab", "spare"] },
            AutoRequest = Samples.Daily with
            {
                KeyAndCertificate = Samples.KeyAndCertificate with { Use = new(KeyUseLocation.IpSec, "lab") },
            },
        };
        machine.Stores.Hold(Samples.Key("one", new(KeyUseLocation.IpSec, "office")));

        var refused = await machine.Editor.UpdateNetworkAsync(new() { IpSecPolicies = ["new"] }, default);
        Assert.Equal(["office", "lab"], refused.Violations.Select(one => one.Arguments[0]));
        Assert.All(refused.Violations, one => Assert.Equal(Rules.PolicyInUse, one.Rule));
        Assert.True(
            (await machine.Editor.UpdateNetworkAsync(
                new() { IpSecPolicies = [" office ", "lab"], TlsEnabled = false }, default)).IsDone);
        Assert.Equal(["office", "lab"], machine.Stores.Settings.Network.IpSecPolicies);
    }

    [Fact]
    public async Task Duplicate_unnamed_and_too_many_policies_are_rejected()
    {
        var machine = new EnrollmentHost();
        Assert.Equal(
            Rules.PolicyDoubled,
            (await machine.Editor.UpdateNetworkAsync(
                new() { IpSecPolicies = ["a", "a"] }, default)).Violations.Single().Rule);
        Assert.Equal(
            Rules.Required,
            (await machine.Editor.UpdateNetworkAsync(
                new() { IpSecPolicies = [" "] }, default)).Violations.Single().Rule);
        var eleven = Enumerable.Range(0, 11).Select(n => $"policy {n}").ToArray();
        Assert.Equal(
            Rules.TooManyPolicies,
            (await machine.Editor.UpdateNetworkAsync(
                new() { IpSecPolicies = eleven }, default)).Violations.Single().Rule);
        Assert.True((await machine.Editor.UpdateNetworkAsync(new() { IpSecPolicies = eleven[..10] }, default)).IsDone);
    }

    [Fact]
    public async Task A_key_is_deleted_or_the_reason_returned()
    {
        var machine = new EnrollmentHost();
        var (used, spare) = (Samples.Key("used", KeyUse.Tls), Samples.Key("spare", KeyUse.None));
        machine.Stores.Hold(Samples.DefaultKey, used, spare);
        Assert.Equal(KeyDeletion.IsDefaultKey, await machine.KeyEditor.DeleteAsync(Samples.DefaultKey.Id, default));
        Assert.Equal(KeyDeletion.IsInUse, await machine.KeyEditor.DeleteAsync(used.Id, default));
        Assert.Equal(KeyDeletion.Deleted, await machine.KeyEditor.DeleteAsync(spare.Id, default));
        Assert.Equal(KeyDeletion.NotFound, await machine.KeyEditor.DeleteAsync(spare.Id, default));
        Assert.Equal(2, machine.Stores.Keys.Count);
    }

    private static AutoRequestForm Form() =>
        AutoRequestForm.From(Samples.Daily with { StartLocal = new DateTime(2026, 3, 2, 10, 0, 0) }) with
        {
            KeyAndCertificate =
            KeyAndCertificateForm.From(Samples.KeyAndCertificate) with
            {
                ChallengePassword = new Secret(Samples.Password),
            },
        };
}
