using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement.Scep;

/// <summary>[Communication Settings]; disabled, with the reason, while the timer is on.</summary>
public sealed partial class CommunicationPage(
    SettingsEditor settings, ConnectionTest test, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> rules)
{
    private CommunicationSettingsForm form = new();
    private FieldErrors? errors;
    private CaResult? found;
    private CommunicationSettings? tested;
    private Refusal? refusal;
    private bool locked;
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

    protected override async Task OnInitializedAsync()
    {
        var current = await settings.LoadAsync(CancellationToken.None);
        refusal = TimerLock.Find(current);
        locked = refusal is not null;
        form = locked || Form is null ? CommunicationSettingsForm.From(current.Communication) : Form;
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
        errors = new FieldErrors(outcome.Violations, rules);
        (found, tested) = (outcome.Answer, form.Check().Value);
    }

    private async Task UpdateAsync()
    {
        var outcome = await settings.UpdateCommunicationAsync(form, CancellationToken.None);
        if (outcome.IsDone) navigation.NavigateTo($"{Menu.Communication.Path}?done=1");
        answered = true;
        refusal = outcome.Refusal;
        errors = new FieldErrors(outcome.Violations, rules);
    }
}
