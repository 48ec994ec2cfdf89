using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Core;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.Audit;

namespace RemoteUi.Tests.Audit;

/// <summary>Tests that what is done on the pages is recorded and shown, without script.</summary>
public sealed class AuditPageTests(SignedInMachine shared) : IClassFixture<SignedInMachine>
{
    private const string Address = "/settings/device-management/audit";
    private const string Challenge = "xyzzy-4711-plugh";
    private const string ExportPassword = "export-password-0815";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TestMachine Machine => shared.Machine;

    private NoScriptAdministrator Person => NoScriptAdministrator.Of(shared.Browser);

    [Fact]
    public async Task The_first_log_in_is_recorded_with_the_setting_of_the_password()
    {
        var all = await AllAsync();

        Assert.Contains(all, entry => entry is { Kind: AuditKind.AdministratorSet, Subject: "Administrator" });
        Assert.Contains(all, entry => entry is { Kind: AuditKind.LoggedIn, By: "Administrator" });
    }

    [Fact]
    public async Task A_changed_setting_is_shown_with_its_old_and_new_value_and_found()
    {
        await Person.SetServerAsync(new Uri("http://192.0.2.1:8080/scep"), timeoutSeconds: 31);
        await Person.SetServerAsync(new Uri("http://192.0.2.1:8080/scep"), timeoutSeconds: 47);
        await Person.SetServerAsync(new Uri("http://192.0.2.1:8080/scep"), timeoutSeconds: 47);

        await Person.WalkToAsync("Device Management", "Audit");
        shared.Browser.Fill("Text:", "timeoutseconds");
        await shared.Browser.PressAsync("Show");

        Assert.Contains("Settings changed", shared.Browser.Text, StringComparison.Ordinal);
        Assert.Single(
            shared.Browser.Page.QuerySelectorAll("main td .sub"),
            change => change.TextContent == "Communication Timeout: 31 → 47");
    }

    [Fact]
    public async Task Of_a_secret_only_the_change_is_recorded()
    {
        var store = Machine.Get<IMachineSettingsStore>();
        var settings = await store.LoadAsync(Token);
        await store.SaveAsync(With(settings, new Secret(Challenge)), Token);
        await store.SaveAsync(With(settings, new Secret("another")), Token);
        await store.SaveAsync(With(settings, null), Token);

        Assert.Equal(
            ["Set -> NotSet", "Set -> Changed", "NotSet -> Set"],
            (await AllAsync()).SelectMany(entry => entry.Changes)
                .Where(change => change.Field == nameof(AutoRequestSettings.ChallengePassword))
                .Select(change => $"{change.Old} -> {change.New}"));
        var csv = Encoding.UTF8.GetString(await shared.Browser.DownloadAsync("/audit/entries.csv"));
        Assert.Contains("ChallengePassword: NotSet -> Set", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(Challenge, csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_log_in_names_the_account_but_nothing_that_was_typed()
    {
        using var stranger = new PlainBrowser(Machine);
        (await stranger.LogInAsync("Administrator", "guess")).Dispose();
        (await stranger.LogInAsync("my-password-by-mistake", "guess")).Dispose();

        var failed = (await AllAsync()).Where(entry => entry.Kind == AuditKind.LogInFailed).ToList();
        Assert.Equal(
            [("-", null), ("-", "Administrator")], failed.Take(2).Select(entry => (entry.By, entry.Subject)));
        await shared.Browser.GoAsync($"{Address}?kind=LogInFailed");
        Assert.Contains("Not logged in", shared.Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("my-password-by-mistake", shared.Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_and_import_are_recorded()
    {
        var file = await Person.ExportAsync(ExportPassword);
        await Person.ImportAsync(file, ExportPassword);

        var kinds = (await AllAsync()).Select(entry => (entry.Kind, entry.By)).ToList();
        Assert.Contains((AuditKind.SettingsExported, "Administrator"), kinds);
        Assert.Contains((AuditKind.SettingsImported, "Administrator"), kinds);
    }

    [Fact]
    public async Task What_is_done_to_accounts_is_recorded()
    {
        await Machine.AddPersonAsync("anna", MachineRole.GeneralUser);
        await using (var scope = Machine.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserAdministration>();
            var id = (await users.ListAsync(Token)).Single(account => account.UserName == "anna").Id;
            await users.ChangeRoleAsync(id, MachineRole.Auditor);
            await users.SetPasswordAsync(id, "another horse", by: "Administrator");
            await users.DeleteAsync(id, by: "Administrator");
        }

        var ofAnna = (await AllAsync()).Where(entry => entry.Subject == "anna").Reverse().ToList();
        Assert.Equal(
            [
                AuditKind.AccountAdded, AuditKind.RoleChanged, AuditKind.PasswordChanged, AuditKind.AccountDeleted,
            ],
            ofAnna.Select(entry => entry.Kind));
        Assert.Equal([new AuditChange("Role", "GeneralUser", "Auditor")], ofAnna[1].Changes);
    }

    [Fact]
    public async Task Decisions_and_behavior_of_the_practice_CA_are_recorded()
    {
        var ca = Machine.Get<PracticeCaAdministration>();
        ca.Change(ca.Behavior with { Answer = AnswerRule.Hold, Challenge = ChallengeRule.None });
        await Person.SetServerAsync(new Uri(Machine.Address, "/practice-ca/scep"));
        await Person.SendRequestAsync("held", "192.0.2.7");
        await Person.WaitUntilNothingIsInProgressAsync();
        var number = ca.Register[0].Number;
        Assert.True(ca.Approve(number));
        Assert.True(ca.Revoke(ca.Find(number)!.SerialNumber!, X509RevocationReason.Superseded));
        ca.MakeOneTimePassword();
        ca.Change(
            ca.Behavior with { Challenge = ChallengeRule.Fixed, FixedPassword = new ChallengePassword(Challenge) });

        var all = await AllAsync();
        Assert.Contains(
            all, entry => entry.Kind == AuditKind.PracticeCaApproved && entry.Subject == $"{number}");
        Assert.Contains(
            all, entry => entry.Kind == AuditKind.PracticeCaRevoked
                && entry.Changes.Contains(new("RevocationReasons", null, "Superseded")));
        Assert.Contains(all, entry => entry.Kind == AuditKind.OneTimePasswordMade);
        Assert.Contains(
            all, entry => entry.Kind == AuditKind.PracticeCaBehaviorChanged
                && entry.Changes.Contains(new("Behavior.FixedPassword", "NotSet", "Set")));
        await shared.Browser.GoAsync($"{Address}?kind=PracticeCaBehaviorChanged");
        Assert.Contains("Fixed Password: Not set → Set", shared.Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Challenge, shared.Browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_of_its_sender_from_the_button_to_the_key_and_leads_to_its_page()
    {
        var ca = Machine.Get<PracticeCaAdministration>();
        ca.Change(new PracticeCaBehavior());
        await Person.SetServerAsync(new Uri(Machine.Address, "/practice-ca/scep"));
        await Person.SendRequestAsync("entrance", "192.0.2.8");
        await Person.WaitForStatusAsync("Successful");
        // The key is registered and recorded in one turn of the gate; the status page may be ahead of its end.
        (await Machine.Get<EnrollmentGate>().EnterAsync(Token)).Dispose();

        var ofKey = (await AllAsync()).Where(entry => entry.Subject == "entrance").ToList();
        Assert.Equal(
            [(AuditKind.KeyRegistered, "Administrator"), (AuditKind.RequestSent, "Administrator")],
            ofKey.Select(entry => (entry.Kind, entry.By)));
        Assert.Equal(ofKey[0].RequestId, ofKey[1].RequestId);
        await shared.Browser.GoAsync($"{Address}?text={ofKey[0].RequestId}");
        await shared.Browser.FollowAsync("entrance");
        Assert.Contains($"{ofKey[0].RequestId}", shared.Browser.Location.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_reads_it_and_a_general_user_does_not()
    {
        using var auditor = await Machine.BrowserOfAsync("reader", MachineRole.Auditor);
        await auditor.GoAsync(Address);
        Assert.Contains("User added", auditor.Text, StringComparison.Ordinal);
        Assert.NotEmpty(await auditor.DownloadAsync("/audit/entries.csv"));

        using var visitor = await Machine.BrowserOfAsync("visitor", MachineRole.GeneralUser);
        foreach (var path in new[] { Address, "/audit/entries.csv" })
        {
            using var answer = await visitor.GetAsync(path);
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task HTML_in_a_value_is_encoded()
    {
        Machine.Get<IAuditTrail>().Record(new(AuditKind.KeyDeleted, "<script>alert(1)</script>"));

        await shared.Browser.GoAsync($"{Address}?text=alert(1)");

        Assert.Contains("<script>alert(1)</script>", shared.Browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            shared.Browser.Page.Scripts, script => script.Text.Contains("alert", StringComparison.Ordinal));
    }

    private static MachineSettings With(MachineSettings settings, Secret? challenge) =>
        settings with { AutoRequest = settings.AutoRequest with { ChallengePassword = challenge } };

    private async Task<List<AuditEntry>> AllAsync() =>
        await Machine.Get<IAuditStore>().ListAsync(new()).ToListAsync(Token);
}
