using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement.Scep;

/// <summary>
/// [Communication Settings]: the current server, or a saved one (<c>?server=</c>), or a new one (<c>?new=</c>), and the
/// list of all. The current one is locked, with the reason, while the timer is on.
/// </summary>
public sealed partial class CommunicationPage(
    SettingsEditor settings, ConnectionCheck test, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> rules)
{
    private CommunicationSettingsForm form = new();
    private FieldErrors? errors;
    private CaResult? found;
    private NextCaAnswer? nextCa;
    private CheckRun? run;
    private CommunicationSettings? tested;
    private Refusal? refusal;
    private ServerProfiles servers = default!;
    private string? editing;
    private bool locked;
    private bool locksChoice;
    private bool answered;

    [SupplyParameterFromForm(FormName = "communication")]
    private CommunicationSettingsForm? Form { get; set; }

    /// <summary>Set if [Test Connection] was pressed.</summary>
    [SupplyParameterFromForm(FormName = "communication")]
    private bool Test { get; set; }

    /// <summary>The thumbprint to copy into the form. With script, the browser copies it instead.</summary>
    [SupplyParameterFromForm(FormName = "communication")]
    private string? UseFingerprint { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    /// <summary>The saved server to show, if it is not the current one.</summary>
    [SupplyParameterFromQuery]
    private string? Server { get; set; }

    [SupplyParameterFromQuery]
    private string? New { get; set; }

    /// <summary>The saved server whose [Use This Server] was pressed.</summary>
    [SupplyParameterFromForm(FormName = "choose-server")]
    private string? Choose { get; set; }

    private string DoneWords => Done switch
    {
        "chosen" => T["Server.Chosen"],
        "deleted" => T["Server.Deleted"],
        _ => T["Saved"],
    };

    protected override async Task OnInitializedAsync()
    {
        var current = await settings.LoadAsync(CancellationToken.None);
        servers = ServerProfiles.Of(current);
        var shown = servers.Find(Server) ?? servers.Current;
        editing = New is null ? shown.ServerName : null;
        locksChoice = TimerLock.Find(current) is not null;
        refusal = servers.IsCurrent(editing) ? TimerLock.Find(current) : null;
        locked = refusal is not null;
        form = !locked && Form is not null
            ? Form
            : editing is null
            ? new() { TimeoutSeconds = "30" }
            : CommunicationSettingsForm.From(shown);
    }

    private async Task ChooseAsync()
    {
        if (Choose is not null) Answer(await settings.ChooseServerAsync(Choose, CancellationToken.None), "chosen");
    }

    private Task AnswerAsync() =>
        Test
            ? TestAsync()
            : locked
            ? Task.CompletedTask
            : UseFingerprint is not null
            ? FillAsync(UseFingerprint)
            : UpdateAsync();

    private Task FillAsync(string fingerprint)
    {
        form.CaFingerprint = fingerprint;
        return Task.CompletedTask;
    }

    private async Task TestAsync()
    {
        var outcome = await test.RunAsync(form, CancellationToken.None);
        errors = new FieldErrors(outcome.Test.Violations, rules);
        (found, nextCa) = (outcome.Test.Answer, outcome.Test.NextCa);
        (run, tested) = (outcome.Run, form.Check().Value);
    }

    private async Task UpdateAsync() => Answer(
        editing is null
            ? await settings.AddServerAsync(form, CancellationToken.None)
            : await settings.UpdateServerAsync(editing, form, CancellationToken.None),
        "1");

    private void Answer(FormResult outcome, string done)
    {
        if (outcome.IsDone) navigation.NavigateTo($"{Menu.Communication.Path}?done={done}");
        answered = true;
        refusal = outcome.Refusal;
        errors = new FieldErrors(outcome.Violations, rules);
    }
}
