using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Layout;
using RemoteUi.Web.Components.Shared;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement.Scep;

/// <summary>[Communication Settings]: shown disabled, with the reason, while the timer is on.</summary>
public sealed partial class CommunicationPage(SettingsEditor settings, NavigationManager navigation, IStringLocalizer<Labels> L, IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> rules)
{
    private CommunicationSettingsForm form = new();
    private FieldErrors? errors;
    private Refusal? refusal;
    private bool locked;
    private bool answered;

    [SupplyParameterFromForm(FormName = "communication")]
    private CommunicationSettingsForm? Form { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var current = await settings.LoadAsync(CancellationToken.None);
        locked = current.AutoRequest.TimerEnabled;
        refusal = locked ? Refusal.TimerIsOn : null;
        form = locked || Form is null ? CommunicationSettingsForm.From(current.Communication) : Form;
    }

    private async Task AnswerAsync()
    {
        var outcome = await settings.UpdateCommunicationAsync(form, CancellationToken.None);
        if (outcome.IsDone) navigation.NavigateTo($"{Menu.Communication.Path}?done=1");
        answered = true;
        refusal = outcome.Refusal;
        errors = new FieldErrors(outcome.Violations, rules);
    }
}
